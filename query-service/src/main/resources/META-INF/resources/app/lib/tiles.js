// Where the tile of each member of the United Nations stands: one of equal size for each, roughly where the member lies, moved
// until all have room. A page of geometry and not a map: it has no boundaries, areas or distances. Written for this board.
const ROWS = `
··· ··· ··· ··· ··· ··· ··· ··· ··· ISL ··· ··· NOR SWE FIN ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ···
··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· DNK ··· LVA EST ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ···
··· ··· ··· ··· ··· ··· ··· ··· ··· IRL GBR NLD DEU POL LTU BLR ··· RUS ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ···
··· ··· CAN ··· ··· ··· ··· ··· ··· ··· BEL LUX CZE SVK UKR MDA ··· GEO ··· KAZ ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ···
··· ··· USA ··· ··· ··· ··· ··· ··· FRA CHE LIE AUT HUN ROU BGR ··· ARM AZE UZB KGZ ··· MNG ··· ··· ··· ··· ··· ··· ··· ···
··· ··· ··· ··· ··· ··· ··· ··· ··· AND MCO ITA SVN HRV SRB MKD ··· ··· ··· TKM TJK ··· CHN ··· PRK ··· JPN ··· ··· ··· ···
MEX ··· ··· BHS ··· ··· ··· PRT ESP ··· ··· SMR BIH MNE ALB GRC TUR SYR IRQ IRN AFG ··· ··· ··· KOR ··· ··· ··· ··· ··· ···
GTM BLZ ··· CUB HTI DOM ··· ··· ··· ··· ··· MLT ··· ··· ··· CYP LBN JOR KWT ··· PAK NPL BTN ··· ··· ··· ··· ··· ··· ··· ···
SLV HND ··· JAM KNA ATG ··· ··· ··· MAR DZA TUN LBY EGY ··· ··· ISR SAU BHR QAT ··· IND BGD MMR LAO VNM ··· ··· ··· ··· ···
··· NIC ··· ··· DMA LCA ··· CPV ··· MRT MLI NER TCD SDN ERI ··· ··· YEM OMN ARE ··· LKA ··· THA KHM ··· PHL ··· ··· ··· ···
··· CRI ··· ··· VCT BRB ··· ··· GMB SEN BFA BEN NGA SSD ETH DJI ··· ··· ··· ··· MDV ··· ··· MYS BRN ··· ··· PLW FSM MHL ···
··· ··· PAN ··· GRD TTO ··· ··· GNB GIN CIV TGO CMR CAF UGA SOM ··· ··· ··· ··· ··· ··· ··· SGP IDN TLS ··· PNG NRU ··· KIR
··· ··· ··· COL VEN GUY SUR ··· ··· SLE LBR GHA GNQ COG RWA KEN ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· SLB TUV ···
··· ··· ECU PER BOL BRA ··· ··· ··· ··· ··· STP GAB COD BDI TZA ··· SYC ··· ··· ··· ··· ··· ··· ··· AUS ··· ··· VUT FJI WSM
··· ··· ··· CHL PRY URY ··· ··· ··· ··· ··· ··· AGO ZMB MWI ··· COM ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· TON
··· ··· ··· ··· ARG ··· ··· ··· ··· ··· ··· ··· NAM ZWE MOZ ··· MDG MUS ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· NZL ··· ···
··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· BWA SWZ ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ···
··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ZAF LSO ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ··· ···`;

const GRID = ROWS.trim()
    .split('\n')
    .map((row) => row.trim().split(' '));

const PLACES = new Map(
    GRID.flatMap((row, y) => row.map((code, x) => [code, { x: x + 1, y: y + 1 }])).filter(([code]) => code !== '···'),
);

/** Of fewer members the empty places would say more than the tiles. */
const LEAST = 40;

/**
 * The places of these votes: `columns` and `rows` of the arrangement with `placed`, each vote with its place, and the `rest`, which
 * are states that are no more, and all members of a body that has no arrangement.
 */
export function tilesOf(votes) {
    const placed = votes.map((vote) => ({ vote, at: PLACES.get(vote.member) })).filter(({ at }) => at);
    if (placed.length < LEAST || placed.length < votes.length / 2) return { placed: [], rest: votes };
    const rest = votes.filter((vote) => !PLACES.has(vote.member));
    return { placed, rest, columns: GRID[0].length, rows: GRID.length };
}
