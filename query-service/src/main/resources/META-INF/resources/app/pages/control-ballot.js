import '../components/how-to-read.js';
import '../components/control-ballot.js';
