import '../components/how-to-read.js';
import '../components/connection-state.js';
import '../components/rollcall-vote.js';
