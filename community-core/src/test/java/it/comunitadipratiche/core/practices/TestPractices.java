package it.comunitadipratiche.core.practices;

import static it.comunitadipratiche.core.kernel.JsonLibrary.JSON;

import it.comunitadipratiche.core.content.types.TypedContent;
import jakarta.json.JsonObject;

/** Fields of practices for tests, written as JSON with single quotes. */
final class TestPractices {
    /** What a practice needs to be published, in Italian, but for what came of it. */
    static final String CARD = """
            {'title': {'it': 'Orti di quartiere'},
             'summary': {'it': 'Dieci orti curati da chi abita intorno.'},
             'instrument': 'CO_DESIGN',
             'policyAreas': ['COMMUNITY', 'OLDER_PEOPLE'],
             'needAddressed': {'it': 'Molte persone sole, pochi luoghi per incontrarsi.'},
             'territories': ['911001'],
             'proceedingAuthority': {'name': 'Comune di Vallelunga'},
             'startDate': '2024-03-01',
             'phases': [{'type': 'NOTICE', 'start': '2024-03-01', 'end': '2024-04-15'}]}""";

    private TestPractices() {}

    static JsonObject json(String text) {
        return TypedContent.parse(text.replace('\'', '"'));
    }

    /** The card with some fields more, or other ones. */
    static JsonObject card(String fields) {
        return JSON.createObjectBuilder(json(CARD))
                .addAll(JSON.createObjectBuilder(json(fields)))
                .build();
    }
}
