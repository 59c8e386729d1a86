import '../components/how-to-read.js';
import '../components/delegate-vote.js';
