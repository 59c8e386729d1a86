import '../components/who-is-here.js';
import '../components/how-to-read.js';
import '../components/control-ballot.js';
