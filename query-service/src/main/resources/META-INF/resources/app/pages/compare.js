import '../components/how-to-read.js';
import '../components/rollcall-compare.js';
