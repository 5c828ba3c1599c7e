// Unpacks the program of this page and starts it. Nothing is fetched: the policy above forbids it.
(async () => {
  const packed = Uint8Array.from(atob(document.getElementById('program').textContent), (character) => character.charCodeAt(0));
  const plain = new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
  const program = new Blob([await plain.arrayBuffer()], { type: 'text/javascript' });
  const script = document.createElement('script');
  script.src = URL.createObjectURL(program);
  document.head.append(script);
})();
