package it.comunitadipratiche.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comunitadipratiche.core.content.Entries;
import it.comunitadipratiche.core.content.EntryDraft;
import it.comunitadipratiche.core.content.Publications;
import it.comunitadipratiche.core.content.PublishOrder;
import it.comunitadipratiche.core.content.Publishing;
import it.comunitadipratiche.core.embedded.EmbeddedTest;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.outbox.Outbox;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import it.comunitadipratiche.core.territories.TerritoryFiles;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EmbeddedTest
class OrganizationsEmbeddedTest {
    private static final Locale IT = Locale.ITALIAN;
    private static final String TERRITORIES = """
            istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale
            931001,Castagneto,931,YA,Castagneto,01,Piemonte,Y001
            931002,Rocca Alta,931,YA,Castagneto,01,Piemonte,Y002
            932001,Montebello,932,YB,Montebello,01,Piemonte,Y003
            """;

    private final Entries entries;
    private final Publishing publishing;
    private final Publications publications;
    private final Search search;
    private final Meetings meetings;
    private final Outbox outbox;
    private final Callers callers;
    private final TerritoryFiles territories;

    OrganizationsEmbeddedTest(
            Entries entries,
            Publishing publishing,
            Publications publications,
            Search search,
            Meetings meetings,
            Outbox outbox,
            Callers callers,
            TerritoryFiles territories) {
        this.entries = entries;
        this.publishing = publishing;
        this.publications = publications;
        this.search = search;
        this.meetings = meetings;
        this.outbox = outbox;
        this.callers = callers;
        this.territories = territories;
    }

    @BeforeEach
    void importTerritories() {
        territories.read(new ByteArrayInputStream(TERRITORIES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void areNotKeptWithACodeThatCannotBe() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> create("{'name':{'it':'Ente'},'taxCode':'80078750586'}"));

        assertThat(refusal.gaps()).extracting(Gap::pointer).containsExactly("/fields/taxCode");
    }

    @Test
    void haveTheirSeatInAMunicipalityThatIsThere() {
        territories.read(new ByteArrayInputStream("""
                istat,nome,prov_istat,sigla,provincia,reg_istat,regione,catastale,validFrom,validUntil,successor
                931008,Castel Sciolto,931,YA,Castagneto,01,Piemonte,Y008,,2025-12-31,931001
                """.getBytes(StandardCharsets.UTF_8)));
        Id id = create("{'name':{'it':'Associazione'},'nature':'OTHER','taxCode':'80078750587',"
                + "'seat':{'municipality':'931008'},'territoriesServed':['931008']}");

        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> publishing.publish(id, IT, PublishOrder.now()));

        assertThat(refusal.gaps())
                .extracting(Gap::pointer)
                .containsExactly("/fields/seat/municipality", "/fields/territoriesServed/0");
    }

    @Test
    void arePublishedOnceTheyAreWholeAndFitTheirNature() {
        Id id = create("{'name':{'it':'Associazione'},'nature':'PUBLIC','runtsSections':['ODV']}");

        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> publishing.publish(id, IT, PublishOrder.now()));

        assertThat(refusal.gaps())
                .extracting(Gap::pointer)
                .containsExactlyInAnyOrder("/fields/taxCode", "/fields/seat", "/fields/runtsSections");
    }

    @Test
    void areFoundByWhereTheyAreAndByAllTheyReach() {
        Id inTown = published("'seat':{'municipality':'931001'}");
        Id everywhere = published("'seat':{'municipality':'932001'},'territoriesServed':['01']");
        outbox.drain();

        assertThat(at("931001")).contains(inTown, everywhere);
        assertThat(at("931002")).contains(everywhere).doesNotContain(inTown);
        assertThat(at("931")).contains(inTown, everywhere);
        assertThat(at("01")).contains(inTown, everywhere);
    }

    @Test
    void areFoundByWhatTheyOfferAndSeek() {
        Id gives = published("'seat':{'municipality':'931001'},'offers':[{'resource':'EQUIPMENT'}]");
        Id wants = published("'seat':{'municipality':'931001'},'seeks':[{'resource':'EQUIPMENT'}]");
        outbox.drain();

        assertThat(found("offered", "EQUIPMENT")).contains(gives).doesNotContain(wants);
        assertThat(found("sought", "EQUIPMENT")).contains(wants).doesNotContain(gives);
    }

    private List<Id> found(String path, String value) {
        return search
                .find(SearchQuery.of(Organization.TYPE, IT).where(path, value).limit(100))
                .items()
                .stream()
                .map(item -> item.key().entry())
                .toList();
    }

    @Test
    void tellTheirContactsToMembersAndTheirCertifiedMailToStaffOnly() {
        Id id = published(
                "'seat':{'municipality':'931001'},'contact':{'name':'Ada Bianchi'},'pec':'a@pec.example.org'");

        assertThat(asVisitor(id).getJsonObject("fields")).doesNotContainKeys("contact", "pec", "officeCode");
        assertThat(read(id).getJsonObject("fields")).containsKeys("contact", "pec");
    }

    @Test
    void meetWhomTheyCompleteForAReason() {
        String here = "'seat':{'municipality':'931002'},'policyAreas':['HOUSING']";
        Id one = published(here + ",'seeks':[{'resource':'PREMISES','area':'HOUSING'}]");
        Id landlord = published("'seat':{'municipality':'932001'},'offers':[{'resource':'PREMISES','area':'HOUSING'}]");
        Id school = published("'seat':{'municipality':'932001'},'offers':[{'resource':'PREMISES','area':'YOUTH'}]");
        Id neighbour = published(here);
        outbox.drain();

        List<Meeting> found = meetings.of(one.toString(), IT, 100);

        assertThat(found)
                .extracting(meeting -> meeting.organization().key().entry())
                .contains(landlord, neighbour)
                .doesNotContain(one, school);
        assertThat(reasons(found, landlord)).containsExactly("Offre: Spazi", "Stesso territorio: Piemonte");
        assertThat(reasons(found, neighbour))
                .containsExactly("Tema comune: Abitare", "Stesso territorio: Rocca Alta (YA)");
        assertThat(meetings.of(one.toString(), Locale.ENGLISH, 100))
                .as("published in Italian alone")
                .extracting(meeting -> meeting.organization().key().entry())
                .contains(landlord, neighbour);
    }

    private static List<String> reasons(List<Meeting> meetings, Id other) {
        return meetings.stream()
                .filter(meeting -> meeting.organization().key().entry().equals(other))
                .flatMap(meeting -> meeting.reasons().stream())
                .map(reason -> reason.in(IT))
                .toList();
    }

    private List<Id> at(String code) {
        SearchQuery query = SearchQuery.of(Organization.TYPE, IT)
                .where("place", Operator.AT, code)
                .limit(SearchQuery.MAX_LIMIT);
        return search.find(query).items().stream()
                .map(found -> found.key().entry())
                .toList();
    }

    private JsonObject asVisitor(Id id) {
        return callers.call(Caller.visitor(IT), () -> read(id));
    }

    private JsonObject read(Id id) {
        return json(publications
                .read(Organization.TYPE, id.toString(), Optional.of(IT))
                .json());
    }

    private Id published(String more) {
        Id id = create("{'name':{'it':'Ente'},'nature':'OTHER','taxCode':'80078750587'," + more + "}");
        publishing.publish(id, IT, PublishOrder.now());
        return id;
    }

    private Id create(String fields) {
        return entries.create(EntryDraft.of(Organization.TYPE, json(fields.replace('\'', '"'))))
                .id();
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
