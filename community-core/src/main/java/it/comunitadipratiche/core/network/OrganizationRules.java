package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.welfare.RuntsSection;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be right of an organization: its codes, and what fits its nature. */
final class OrganizationRules {
    private static final String IPA = "[A-Za-z0-9_]{1,10}";
    private static final String OFFICE = "[A-Za-z0-9]{6}";

    private OrganizationRules() {}

    /** Codes that cannot be; a draft too is spared them. */
    static List<Gap> codes(JsonObject fields) {
        List<Gap> gaps = new ArrayList<>();
        text(fields, "taxCode").ifPresent(code -> taxCode(code, "/fields/taxCode", gaps));
        text(fields, "vatNumber").ifPresent(code -> taxCode(code, "/fields/vatNumber", gaps));
        text(fields, "ipaCode")
                .filter(code -> !code.matches(IPA))
                .ifPresent(code -> gaps.add(new Gap("/fields/ipaCode", "network.ipa", code)));
        text(fields, "officeCode")
                .filter(code -> !code.matches(OFFICE))
                .ifPresent(code -> gaps.add(new Gap("/fields/officeCode", "network.office", code)));
        return gaps;
    }

    private static void taxCode(String text, String pointer, List<Gap> gaps) {
        String code = TaxCode.plain(text);
        if (TaxCode.lacksZeros(code)) {
            gaps.add(new Gap(pointer, "network.tax-code.zeros", code, TaxCode.padded(code)));
        } else if (!TaxCode.hasElevenDigits(code)) {
            gaps.add(new Gap(pointer, "network.tax-code.digits", text));
        } else if (!TaxCode.isRight(code)) {
            gaps.add(new Gap(pointer, "network.tax-code.check", code, TaxCode.corrected(code)));
        }
    }

    /** What contradicts the nature of the organization. */
    static List<Gap> nature(JsonObject fields) {
        List<Gap> gaps = new ArrayList<>();
        String nature = text(fields, "nature").orElse("");
        if (!nature.equals(Nature.PUBLIC.name())) {
            unfit(fields, gaps, "network.public-only", "publicBodyKind", "ipaCode", "officeCode");
        }
        if (!nature.equals(Nature.ETS.name())) {
            unfit(fields, gaps, "network.ets-only", "runtsSections", "runtsNumber", "runtsSince", "socialCooperative");
        }
        List<String> sections = texts(fields, "runtsSections");
        if (sections.size() > 1 && !sections.contains(RuntsSection.NETWORK.name())) {
            gaps.add(new Gap("/fields/runtsSections", "network.sections"));
        }
        if (fields.containsKey("socialCooperative") && !sections.contains(RuntsSection.SOCIAL_ENTERPRISE.name())) {
            gaps.add(new Gap("/fields/socialCooperative", "network.cooperative"));
        }
        if (fields.containsKey("networkOf") && !sections.contains(RuntsSection.NETWORK.name())) {
            gaps.add(new Gap("/fields/networkOf", "network.network"));
        }
        return gaps;
    }

    /** Those that said that they do not want to be listed are not. */
    static List<Gap> consent(JsonObject fields) {
        return JsonValue.FALSE.equals(fields.get("listed"))
                ? List.of(new Gap("/fields/listed", "network.listed"))
                : List.of();
    }

    private static void unfit(JsonObject fields, List<Gap> gaps, String code, String... names) {
        for (String name : names) {
            if (fields.containsKey(name)) {
                gaps.add(new Gap("/fields/" + name, code));
            }
        }
    }

    private static Optional<String> text(JsonObject fields, String name) {
        return fields.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static List<String> texts(JsonObject fields, String name) {
        return fields.get(name) instanceof JsonArray array ? array.getValuesAs(JsonString::getString) : List.of();
    }
}
