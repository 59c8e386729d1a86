import '../components/how-to-read.js';
import '../components/rollcall-member.js';
