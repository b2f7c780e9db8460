package it.comunitadipratiche.core.library;

import it.comunitadipratiche.core.content.types.RecordTypes;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be right of a material: its dates and links at all times, what readers get once it is public. */
final class MaterialRules {
    private final Material material;
    private final List<Gap> gaps = new ArrayList<>();

    private MaterialRules(JsonObject fields) {
        this.material = TypedContent.fromFields(fields, Material.class);
    }

    /** What cannot be; a draft too is spared it. */
    static List<Gap> saved(JsonObject fields, LocalDate today) {
        MaterialRules rules = new MaterialRules(fields);
        rules.past(rules.material.date(), "/fields/date", today);
        rules.past(rules.material.checkedAt(), "/fields/checkedAt", today);
        rules.review();
        rules.bothWays();
        rules.templateOfTemplates();
        rules.identifier();
        return rules.gaps;
    }

    /** What readers would miss, or would find contradictory. */
    static List<Gap> published(JsonObject fields) {
        MaterialRules rules = new MaterialRules(fields);
        rules.somewhere();
        rules.passedOn();
        rules.whatChanged();
        rules.embargo();
        rules.template();
        return rules.gaps;
    }

    private void past(@Nullable LocalDate day, String pointer, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            gaps.add(new Gap(pointer, "library.future", day));
        }
    }

    private void review() {
        LocalDate checked = material.checkedAt();
        LocalDate review = material.reviewBy();
        if (checked != null && review != null && review.isBefore(checked)) {
            gaps.add(new Gap("/fields/reviewBy", "library.review", review, checked));
        }
    }

    private void bothWays() {
        List<Id> later = all(material.isReplacedBy());
        for (int i = 0; i < later.size(); i++) {
            if (all(material.replaces()).contains(later.get(i))) {
                gaps.add(new Gap("/fields/isReplacedBy/" + i, "library.both-ways"));
            }
        }
    }

    private void templateOfTemplates() {
        if (material.templateOf() == ActType.TEMPLATE) {
            gaps.add(new Gap("/fields/templateOf", "library.template.of"));
        }
    }

    private void identifier() {
        String doi = doi();
        if (doi != null && Doi.normal(doi).isEmpty()) {
            gaps.add(new Gap("/fields/publication/doi", "library.doi", doi));
        }
    }

    private @Nullable String doi() {
        Material.Publication publication = material.publication();
        return publication == null ? null : publication.doi();
    }

    private void somewhere() {
        if (!hasFiles() && material.sourceUrl() == null && doi() == null) {
            gaps.add(new Gap("/fields/files", "library.nowhere"));
        }
    }

    private void passedOn() {
        Licence licence = material.licence();
        if (hasFiles() && licence != null && !licence.allowsFiles()) {
            gaps.add(new Gap("/fields/licence", "library.licence", RecordTypes.labelOf(licence)));
        }
    }

    private void whatChanged() {
        Currency currency = material.currency();
        boolean isReplaced = !all(material.isReplacedBy()).isEmpty();
        if (currency == null || currency == Currency.CURRENT) {
            if (isReplaced) {
                gaps.add(new Gap("/fields/currency", "library.not-current"));
            }
        } else if (!isReplaced && material.currencyNote() == null) {
            gaps.add(new Gap("/fields/currencyNote", "library.changed-by", RecordTypes.labelOf(currency)));
        }
    }

    private void embargo() {
        if (material.embargoUntil() != null && !hasFiles()) {
            gaps.add(new Gap("/fields/embargoUntil", "library.embargo"));
        }
    }

    private void template() {
        if (material.isTemplate() && !hasFiles()) {
            gaps.add(new Gap("/fields/files", "library.template"));
        }
    }

    private boolean hasFiles() {
        return !all(material.files()).isEmpty();
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
