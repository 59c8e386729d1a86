import '../components/how-to-read.js';
import '../components/rollcall-ops.js';
