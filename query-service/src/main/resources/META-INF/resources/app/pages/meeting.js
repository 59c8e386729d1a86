import '../components/how-to-read.js';
import '../components/rollcall-meeting.js';
