package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Money;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be right of a practice: its dates, numbers and data states at all times, its story once it is public. */
final class PracticeRules {
    private final JsonObject fields;
    private final Practice practice;
    private final List<Gap> gaps = new ArrayList<>();

    private PracticeRules(JsonObject fields) {
        this.fields = fields;
        this.practice = TypedContent.fromFields(fields, Practice.class);
    }

    /** What cannot be; a draft too is spared it. */
    static List<Gap> saved(JsonObject fields) {
        PracticeRules rules = new PracticeRules(fields);
        rules.periods();
        rules.numbers();
        rules.dataStates();
        return rules.gaps;
    }

    /** What readers would miss, or would find contradictory. */
    static List<Gap> published(JsonObject fields, LocalDate today) {
        PracticeRules rules = new PracticeRules(fields);
        rules.parties();
        rules.outcome();
        rules.isOverOrNot(today);
        rules.gaps.addAll(PhaseRules.breaches(rules.practice.instrument(), all(rules.practice.phases())));
        return rules.gaps;
    }

    private void periods() {
        period(practice.startDate(), practice.endDate(), "/fields/endDate");
        List<Practice.Step> phases = all(practice.phases());
        for (int i = 0; i < phases.size(); i++) {
            period(phases.get(i).start(), phases.get(i).end(), "/fields/phases/" + i + "/end");
        }
        List<Practice.Partner> partners = all(practice.partners());
        for (int i = 0; i < partners.size(); i++) {
            period(partners.get(i).since(), partners.get(i).until(), "/fields/partners/" + i + "/until");
        }
    }

    private void period(@Nullable LocalDate start, @Nullable LocalDate end, String pointer) {
        if (start != null && end != null && end.isBefore(start)) {
            gaps.add(new Gap(pointer, "practices.period", end, start));
        }
    }

    private void numbers() {
        Integer received = practice.requestsReceived();
        Integer admitted = practice.requestsAdmitted();
        if (received != null && admitted != null && admitted > received) {
            gaps.add(new Gap("/fields/requestsAdmitted", "practices.admitted", admitted, received));
        }
        amount(practice.totalCost(), "/fields/totalCost");
        List<Practice.Contribution> resources = all(practice.resources());
        for (int i = 0; i < resources.size(); i++) {
            amount(resources.get(i).amount(), "/fields/resources/" + i + "/amount");
        }
    }

    private void amount(@Nullable Money money, String pointer) {
        if (money != null && money.amount().signum() < 0) {
            gaps.add(new Gap(pointer, "practices.amount", money.amount().toPlainString()));
        }
    }

    private void dataStates() {
        Set<String> seen = new HashSet<>();
        List<Practice.Missing> states = all(practice.dataStates());
        for (int i = 0; i < states.size(); i++) {
            String name = states.get(i).field();
            String pointer = "/fields/" + PracticeFields.DATA_STATES + "/" + i + "/field";
            if (name == null) {
                continue;
            }
            if (!PracticeFields.exists(name)) {
                gaps.add(new Gap(pointer, "practices.data-state.unknown", name));
            } else if (fields.containsKey(name)) {
                gaps.add(new Gap(pointer, "practices.data-state.value", PracticeFields.label(name)));
            } else if (!seen.add(name)) {
                gaps.add(new Gap(pointer, "practices.data-state.twice", PracticeFields.label(name)));
            }
        }
    }

    private void parties() {
        Practice.Authority authority = practice.proceedingAuthority();
        if (authority != null) {
            party(authority.organization(), authority.name(), "/fields/proceedingAuthority/name");
        }
        List<Practice.Partner> partners = all(practice.partners());
        for (int i = 0; i < partners.size(); i++) {
            party(partners.get(i).organization(), partners.get(i).name(), "/fields/partners/" + i + "/name");
        }
    }

    private void party(@Nullable Id organization, @Nullable String name, String pointer) {
        if (organization == null && name == null) {
            gaps.add(new Gap(pointer, "practices.party"));
        }
    }

    private void outcome() {
        if (practice.conditionsForSuccess() == null && !isTrue(practice.tooEarly())) {
            gaps.add(new Gap("/fields/conditionsForSuccess", "practices.outcome", PracticeFields.label("tooEarly")));
        }
    }

    private void isOverOrNot(LocalDate today) {
        LocalDate end = practice.endDate();
        if (isTrue(practice.ongoing()) && end != null && end.isBefore(today)) {
            gaps.add(new Gap("/fields/endDate", "practices.ended", end, PracticeFields.label("ongoing")));
        }
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
