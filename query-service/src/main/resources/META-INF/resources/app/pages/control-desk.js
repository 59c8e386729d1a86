import '../components/how-to-read.js';
import '../components/control-desk.js';
