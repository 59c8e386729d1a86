import '../components/how-to-read.js';
import '../components/language-chooser.js';
import '../components/rollcall-proposal.js';
