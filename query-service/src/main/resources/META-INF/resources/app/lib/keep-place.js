/**
 * Where a form goes with the step that it took, the reader's place goes too: it is put on the heading of what comes next. Nobody is
 * moved who is elsewhere by then.
 */
export function keepPlace(root, heading) {
    const lost = !document.activeElement || document.activeElement === document.body;
    if (lost) root.querySelector(heading)?.focus();
}
