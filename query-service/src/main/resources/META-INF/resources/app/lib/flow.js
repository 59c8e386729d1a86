// The geometry of the flow picture: places as bars at both sides, and a band for every pair between them.
import { after, before, occurring, PLACES, went } from './moves.js';

const GAP = 14;
const BAR = 14;

/** Bars and bands in pixels for a picture of that width; its height follows from the number of bars. */
export function flowOf(matrix, width, height) {
    const left = column(matrix, before, 0, height);
    const right = column(matrix, after, width - BAR, height);
    return { bars: [...left.values(), ...right.values()], bands: bandsOf(matrix, left, right, width) };
}

function column(matrix, figureOf, x, height) {
    const places = occurring(matrix).filter((place) => figureOf(matrix, place) > 0);
    const all = places.reduce((total, place) => total + figureOf(matrix, place), 0);
    const scale = (height - GAP * (places.length - 1)) / Math.max(1, all);
    const bars = new Map();
    let y = 0;
    for (const place of places) {
        const figure = figureOf(matrix, place);
        bars.set(place, { place, figure, x, y, width: BAR, height: figure * scale, scale, left: x === 0, filled: 0 });
        y += figure * scale + GAP;
    }
    return bars;
}

function bandsOf(matrix, left, right, width) {
    const bands = [];
    for (const from of PLACES) {
        for (const to of PLACES) {
            const figure = went(matrix, from, to);
            if (figure) bands.push(band(figure, left.get(from), right.get(to), width));
        }
    }
    return bands.sort((a, b) => Number(a.moved) - Number(b.moved)); // those who moved are drawn over those who stayed
}

function band(figure, source, target, width) {
    const [top, end] = [source.y + source.filled, target.y + target.filled];
    const [out, into] = [figure * source.scale, figure * target.scale];
    source.filled += out;
    target.filled += into;
    const middle = width / 2;
    const path =
        `M${BAR} ${top}C${middle} ${top} ${middle} ${end} ${width - BAR} ${end}` +
        `v${into}C${middle} ${end + into} ${middle} ${top + out} ${BAR} ${top + out}Z`;
    return { from: source.place, to: target.place, figure, path, moved: source.place !== target.place };
}
