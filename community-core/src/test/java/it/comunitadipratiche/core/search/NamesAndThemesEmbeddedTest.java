package it.comunitadipratiche.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.content.types.TypedContent;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.embedded.OnOpenSearchToo;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.NewConcept;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.core.vocabulary.VocabularyEditor;
import it.comunitadipratiche.core.vocabulary.skos.ConceptContent;
import it.comunitadipratiche.core.vocabulary.skos.MatchKind;
import it.comunitadipratiche.core.welfare.PolicyArea;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
@OnOpenSearchToo
class NamesAndThemesEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final List<String> TYPES = List.of("article", "faq", "page", "practice");

    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione
            966001,Portosole,966,ZM,Costasole,16,Puglia
            """;

    private final Entries entries;
    private final Publishing publishing;
    private final Search search;
    private final Vocabularies vocabularies;
    private final VocabularyEditor editor;
    private final TerritoryFiles territories;
    private final Outbox outbox;

    NamesAndThemesEmbeddedTest(
            Entries entries,
            Publishing publishing,
            Search search,
            Vocabularies vocabularies,
            VocabularyEditor editor,
            TerritoryFiles territories,
            Outbox outbox) {
        this.entries = entries;
        this.publishing = publishing;
        this.search = search;
        this.vocabularies = vocabularies;
        this.editor = editor;
        this.territories = territories;
        this.outbox = outbox;
    }

    @BeforeEach
    void knowsSomeThemesAndATown() {
        territories.read(new ByteArrayInputStream(TERRITORIES.getBytes(StandardCharsets.UTF_8)));
        if (vocabularies.find(Themes.SCHEME, "coste").isEmpty()) {
            vocabularies.ensure(
                    Themes.SCHEME,
                    List.of(
                            new NewConcept("coste", LocalizedText.it("Coste")),
                            new NewConcept("fari", LocalizedText.it("Fari"), Optional.of("coste")),
                            new NewConcept("monti", LocalizedText.it("Monti"))));
            match("coste", MatchKind.NARROW);
            match("monti", MatchKind.RELATED);
        }
    }

    private void match(String code, MatchKind kind) {
        ConceptDetails concept = vocabularies.find(Themes.SCHEME, code).orElseThrow();
        ConceptContent said = concept.content();
        editor.update(
                concept.id(),
                new ConceptContent(
                        said.label(),
                        said.altLabels(),
                        said.hiddenLabels(),
                        said.notes(),
                        said.notations(),
                        Map.of(kind, List.of(PolicyArea.MIGRANTS_ROMA.uri()))),
                concept.version());
    }

    @Test
    void findsWhatNamesAnEntryInAFieldOrInATextWhateverItsType() {
        Id named = published("page", "{'title':{'it':'La lanterna'}}");
        Id inText = published(
                "article",
                "{'title':{'it':'Una visita'},'body':{'it':'<p>Alla <a href=\\'entry:" + named
                        + "\\'>lanterna</a>.</p>'}}");
        Id inField = published("page", "{'title':{'it':'Il guardiano'},'parent':'" + named + "'}");
        published("article", "{'title':{'it':'Altro'},'body':{'it':'<p>Nulla.</p>'}}");
        outbox.drain();

        SearchQuery naming = SearchQuery.among(TYPES, IT).where(SearchQuery.NAMES, named.toString());
        assertThat(ids(naming)).containsExactlyInAnyOrder(inText, inField);
        assertThat(search.find(naming.count(SearchQuery.TYPE)).facets().get(0).counts())
                .extracting(Facet.Count::value)
                .containsExactlyInAnyOrder("article", "page");

        publishing.withdraw(inText, IT);
        outbox.drain();
        assertThat(ids(naming)).containsExactly(inField);
    }

    @Test
    void findsWhatIsAboutAThemeOrANarrowerOneAndThePolicyAreasItStandsFor() {
        Id lighthouse = published(
                "article", "{'title':{'it':'Fari'},'body':{'it':'<p>Luce.</p>'},'themes':['" + concept("fari") + "']}");
        Id coast = published(
                "faq",
                "{'question':{'it':'Dove?'},'answer':{'it':'<p>Qui.</p>'},'themes':['" + concept("coste") + "']}");
        Id practice = published("practice", """
                {'title':{'it':'Approdi'},'summary':{'it':'Si arriva.'},'instrument':'CO_DESIGN',
                 'policyAreas':['MIGRANTS_ROMA'],'needAddressed':{'it':'Un approdo.'},'territories':['966001'],
                 'proceedingAuthority':{'name':'Comune'},'startDate':'2024-03-01','tooEarly':true,
                 'phases':[{'type':'NOTICE','start':'2024-03-01'}]}""");
        outbox.drain();

        assertThat(ids(about("coste"))).contains(lighthouse, coast, practice);
        assertThat(ids(about("fari"))).contains(lighthouse).doesNotContain(coast, practice);
        assertThat(ids(about("monti"))).doesNotContain(lighthouse, coast, practice);
        assertThat(ids(SearchQuery.of("article", IT).where(SearchQuery.THEME, "coste")))
                .as("of the theme itself")
                .doesNotContain(lighthouse);
        assertThatThrownBy(() -> search.find(about("nessuno"))).isInstanceOf(InvalidInputException.class);
    }

    private static SearchQuery about(String code) {
        return SearchQuery.among(TYPES, IT).where(SearchQuery.THEME, Operator.UNDER, code);
    }

    private List<Id> ids(SearchQuery query) {
        return search.find(query).items().stream()
                .map(document -> document.key().entry())
                .toList();
    }

    private Id concept(String code) {
        return vocabularies.find(Themes.SCHEME, code).orElseThrow().id();
    }

    private Id published(String type, String fields) {
        String json = fields.replace("\\'", "&quot;").replace('\'', '"').replace("&quot;", "\\\"");
        Id id = entries.create(EntryDraft.of(type, TypedContent.parse(json))).id();
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }
}
