import '../components/how-to-read.js';
import '../components/language-chooser.js';
import '../components/connection-state.js';
import '../components/rollcall-vote.js';
