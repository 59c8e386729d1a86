import '../components/rollcall-projector.js';
