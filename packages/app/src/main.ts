/** The application as other programs see it: read a configuration, serve it, or open the doors of the terminal. Importing it does nothing. */
export { type Config, readConfig } from './config.ts';
export { createDoors, type DoorSettings } from './doors.ts';
export { type Running, serve } from './serve.ts';
