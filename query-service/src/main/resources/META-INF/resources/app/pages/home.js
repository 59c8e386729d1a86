import '../components/how-to-read.js';
import '../components/rollcall-home.js';
