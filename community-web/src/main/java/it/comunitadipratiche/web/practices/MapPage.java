package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.web.portal.ListPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many practices there are where.
 *
 * @param path of the page of all regions
 * @param within the region whose provinces are shown
 * @param words what was looked for; empty if nothing was
 * @param filters by which it can be narrowed
 * @param total how many there are in all, if that is known
 * @param list the path of the list of them
 * @param country the path of all regions, narrowed as this
 * @param everything the path of the same page, not narrowed
 * @param whole how many take place in all of the region
 * @param shapes the path of the outlines; nothing if there are none
 * @param credit who made the outlines
 */
public record MapPage(
        String title,
        String path,
        Optional<Region> within,
        String words,
        List<ListPage.Narrowing> filters,
        boolean narrowed,
        Optional<Long> total,
        String list,
        String country,
        String everything,
        long whole,
        List<Row> rows,
        Optional<String> shapes,
        Optional<String> credit) {

    public MapPage {
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    public record Region(String code, String label) {}

    /** @param path where it leads: into a region, or to the practices of a province */
    public record Row(String code, String label, long practices, String path) {}

    /** The shades of the map, the lightest first. */
    public List<Shade> shades() {
        return Shade.upTo(rows.stream().mapToLong(Row::practices).max().orElse(0));
    }

    /** The number of the shade of a place, 0 for one without practices. */
    public int shade(Row row) {
        return shades().stream()
                .filter(shade -> shade.from() <= row.practices())
                .mapToInt(Shade::number)
                .max()
                .orElse(0);
    }

    /** A shade, and how many practices places of it have. */
    public record Shade(int number, long from, long to) {
        private static final int MOST = 4;

        /** Few of them, of which the first have few practices: places with many are few. */
        static List<Shade> upTo(long most) {
            List<Shade> shades = new ArrayList<>();
            shades.add(new Shade(0, 0, 0));
            long from = 1;
            for (int step = 1; step <= MOST && from <= most; step++) {
                long to = Math.max(from, Math.round((double) most * step * step / MOST / MOST));
                shades.add(new Shade(step, from, step == MOST ? most : to));
                from = to + 1;
            }
            return shades;
        }
    }
}
