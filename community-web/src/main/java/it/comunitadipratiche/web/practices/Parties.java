package it.comunitadipratiche.web.practices;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.practices.Practice;
import it.comunitadipratiche.web.portal.EntryPage.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who worked together: the authority in the middle, its partners around it.
 *
 * @param nodes the partners as they are drawn, as many as there is room for
 * @param more how many are not drawn
 */
public record Parties(Value authority, List<Partner> partners, List<Node> nodes, int more) {
    /** The middle of what is drawn, which is twice as wide and high. */
    public static final int MIDDLE_X = 380;

    public static final int MIDDLE_Y = 190;
    private static final int MOST = 16;
    private static final int REACH_X = 190;
    private static final int REACH_Y = 130;
    private static final int LONGEST = 24;

    /** From line to line. */
    public static final int LINE = 18;

    /** How wide the same is drawn in a narrow window: as a list, tied to the authority at its top. */
    public static final int NARROW = 340;

    private static final int FIRST = 92;
    private static final int ROW = 50;

    public Parties {
        partners = List.copyOf(partners);
        nodes = List.copyOf(nodes);
    }

    /**
     * @param isConfirmed whether the organization itself says so
     */
    public record Partner(Value party, String role, String section, String period, boolean isConfirmed) {}

    /**
     * @param lines the name, on two lines if it is long, and shortened if it is longer
     * @param anchor whether the name begins or ends beside the point, or stands in its middle
     * @param isConfirmed whether its tie is drawn through, not dashed
     */
    public record Node(List<String> lines, int x, int y, int nameX, int nameY, String anchor, boolean isConfirmed) {

        public Node {
            lines = List.copyOf(lines);
        }
    }

    static Optional<Parties> of(Told told, Set<Id> confirmed) {
        Practice.Authority given = told.practice().proceedingAuthority();
        Value authority = given == null ? new Value("", "") : told.party(given.organization(), given.name());
        List<Partner> partners = Told.all(told.practice().partners()).stream()
                .map(partner -> new Partner(
                        told.party(partner.organization(), partner.name()),
                        told.text(partner.role()),
                        told.label(partner.runtsSection()),
                        told.period(partner.since(), partner.until()),
                        partner.organization() != null && confirmed.contains(partner.organization())))
                .filter(partner -> !partner.party().text().isEmpty())
                .toList();
        if (authority.text().isEmpty() && partners.isEmpty()) {
            return Optional.empty();
        }
        List<Partner> drawn = partners.subList(0, Math.min(MOST, partners.size()));
        return Optional.of(new Parties(authority, partners, nodes(drawn), partners.size() - drawn.size()));
    }

    private static List<Node> nodes(List<Partner> partners) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < partners.size(); i++) {
            double angle = 2 * Math.PI * i / partners.size() - Math.PI / 2;
            int x = MIDDLE_X + (int) Math.round(Math.cos(angle) * REACH_X);
            int y = MIDDLE_Y + (int) Math.round(Math.sin(angle) * REACH_Y);
            boolean inMiddle = Math.abs(x - MIDDLE_X) < REACH_X / 5;
            boolean right = x > MIDDLE_X;
            List<String> lines = lines(partners.get(i).party().text());
            int nameY = y + 5 - (lines.size() - 1) * LINE / 2;
            int above = y - 18 - (lines.size() - 1) * LINE;
            nodes.add(new Node(
                    lines,
                    x,
                    y,
                    inMiddle ? x : x + (right ? 16 : -16),
                    inMiddle ? (y > MIDDLE_Y ? y + 28 : above) : nameY,
                    inMiddle ? "middle" : right ? "start" : "end",
                    partners.get(i).isConfirmed()));
        }
        return nodes;
    }

    private static List<String> lines(String name) {
        if (name.length() <= LONGEST) {
            return List.of(name);
        }
        int space = name.lastIndexOf(' ', LONGEST);
        int cut = space > 0 ? space : LONGEST;
        String rest = name.substring(cut).strip();
        int end = rest.length() <= LONGEST ? rest.length() : Math.max(rest.lastIndexOf(' ', LONGEST - 1), 1);
        return List.of(name.substring(0, cut), rest.substring(0, end) + (end < rest.length() ? " …" : ""));
    }

    /** Where a partner is in a narrow window, from the top. */
    public static int row(int partner) {
        return FIRST + partner * ROW;
    }

    /** Whether some have not confirmed that they are partners. */
    public boolean isOpen() {
        return partners.stream().anyMatch(partner -> !partner.isConfirmed());
    }

    /** The name of the authority. */
    public List<String> middle() {
        return lines(authority.text());
    }
}
