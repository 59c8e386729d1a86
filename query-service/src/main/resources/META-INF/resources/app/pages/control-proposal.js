import '../components/how-to-read.js';
import '../components/control-proposal.js';
