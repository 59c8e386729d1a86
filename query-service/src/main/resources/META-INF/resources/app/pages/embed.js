import '../components/rollcall-embed.js';
