/**
 * Groups that begin with a destination word (RTF 1.9, "Destinations"): which are stepped over and which hold text. A destination that begins
 * with `\*` and is not known here is stepped over, as the format wants it.
 */

/** Known by name and without text of the document. */
export const skipped: ReadonlySet<string> = new Set(
  (
    'aftncn aftnsep aftnsepc annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart author background bkmkend bkmkstart ' +
    'buptim category colorschememapping colortbl comment company creatim datafield datastore defchp defpap docvar docpr doccomm ebcend ebcstart ' +
    'factoidname falt file filetbl fname fontemb fontfile ftncn ftnsep ftnsepc g generator gridtbl hl hlfr hlinkbase hlloc hlsrc hsv info ' +
    'keywords latentstyles lchars levelnumbers leveltext lfolevel linkval list listlevel listname listoverride listoverridetable listpicture ' +
    'liststylename listtable lsdlockedexcept mailmerge manager mmathPr mmathPict nextfile nonesttables nonshppict objalias objclass objdata ' +
    'objname objsect objtime oldcprops oldpprops oldsprops oldtprops oleclsid operator panose password passwordhash pgdsctbl pgp pgptbl pict ' +
    'pn pnseclvl pntxta pntxtb printim private propname protend protstart protusertbl pxe result revtbl revtim rsidtbl rxe shprslt sn sp ' +
    'staticval stylesheet subject sv svb tc tcn template themedata title txe ud upr userprops wgrffmtfilter windowcaption writereservation ' +
    'writereservhash xe xform xmlattrname xmlattrvalue xmlclose xmlname xmlnstbl xmlopen fchars panose picprop blipuid blipupi ' +
    'mbarPr mbegChr mborderBoxPr mboxPr mchr mctrlPr mdPr meqArrPr mendChr mfPr mfuncPr mgroupChrPr mlimLowPr mlimUppPr mmPr mnaryPr ' +
    'mphantPr mradPr msPrePr msSubPr msSubSupPr msSupPr msepChr mtype maccPr mcount mcGpRule mbaseJc mpos mvertJc mdegHide mlimLoc mgrow ' +
    'msubHide msupHide mshow mzeroAsc mzeroDesc mzeroWid mtransp mmaxDist mobjDist mrSpRule mrSp mcSp mshp mplcHide mplc mcs mlit mnor ' +
    'mscr msty mbrk maln mopEmu mnoBreak mdiff margSz malnScr mrPr mmc mmcs mmcPr'
  ).split(' '),
);

/** Known although they begin with `\*`, and read on as if they were not there. */
export const transparent: ReadonlySet<string> = new Set([
  'do',
  'shpinst',
  'shppict',
  'shpgrp',
  'shptxt',
  'dptxbxtext',
  'nesttableprops',
  'moMath',
  'moMathPara',
  'mmath',
  'footnote',
  'fldinst',
  'fldrslt',
  'formfield',
  'ffl',
  'header',
  'footer',
]);

export const headers: ReadonlySet<string> = new Set(['header', 'headerl', 'headerr', 'headerf']);
export const footers: ReadonlySet<string> = new Set(['footer', 'footerl', 'footerr', 'footerf']);
