package it.comunitadipratiche.core.search;

import static it.comunitadipratiche.core.search.TestFields.aField;
import static it.comunitadipratiche.core.search.TestFields.aPlainField;
import static it.comunitadipratiche.core.search.TestFields.aType;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;
import org.junit.jupiter.api.Test;

@EachIndex
class NamedForEverybodyTest {

    @Test
    void findsNothingByWhatOnlySomeMayRead(IndexFiles files) {
        TestIndex index = TestIndex.empty(
                files,
                aType(
                        "note",
                        aPlainField("title", FieldKind.TEXT),
                        aField("open", FieldKind.REFERENCE),
                        aField("closed", FieldKind.REFERENCE, Audience.MEMBERS)));
        index.add("""
                    {'title': 'Uno', 'fields': {'title': 'Uno', 'open': 'A1', 'closed': 'B1'},
                     'links': {'open': [{'id': 'A1'}], 'closed': [{'id': 'B1'}]}}""");

        assertThat(index.entries(index.query().where(SearchQuery.NAMES, "A1"))).containsExactly(1L);
        assertThat(index.entries(index.query().where(SearchQuery.NAMES, "B1"))).isEmpty();
    }
}
