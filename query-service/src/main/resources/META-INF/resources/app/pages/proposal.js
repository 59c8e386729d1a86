import '../components/how-to-read.js';
import '../components/rollcall-proposal.js';
