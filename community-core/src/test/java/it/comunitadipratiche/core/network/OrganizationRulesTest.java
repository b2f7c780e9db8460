package it.comunitadipratiche.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Gap;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationRulesTest {

    @Test
    void nameTheDigitThatWouldBeRight() {
        List<Gap> gaps = OrganizationRules.codes(fields("{'taxCode':'80078750586'}"));

        assertThat(gaps).extracting(Gap::pointer).containsExactly("/fields/taxCode");
        assertThat(gaps.get(0).message().in(Locale.ITALIAN)).contains("80078750587");
    }

    @Test
    void refuseATaxCodeOfAPerson() {
        assertThat(OrganizationRules.codes(fields("{'taxCode':'RSSMRA80A01H501U'}")))
                .extracting(gap -> gap.message().code())
                .containsExactly("network.tax-code.digits");
    }

    @Test
    void refuseCodesOfAnotherForm() {
        assertThat(OrganizationRules.codes(fields("{'vatNumber':'1','ipaCode':'c-h501','officeCode':'UF12'}")))
                .extracting(Gap::pointer)
                .containsExactly("/fields/vatNumber", "/fields/ipaCode", "/fields/officeCode");
    }

    @Test
    void acceptTheCodesOfAMunicipality() {
        assertThat(OrganizationRules.codes(
                        fields("{'taxCode':'IT 80078750587','ipaCode':'C_H501','officeCode':'ufabc1'}")))
                .isEmpty();
    }

    @Test
    void doNotListThoseThatSaidNo() {
        assertThat(OrganizationRules.consent(fields("{'listed':false}")))
                .extracting(Gap::pointer)
                .containsExactly("/fields/listed");
        assertThat(OrganizationRules.consent(fields("{'listed':true}"))).isEmpty();
        assertThat(OrganizationRules.consent(fields("{}"))).as("never asked").isEmpty();
    }

    @Test
    void keepWhatBelongsToPublicBodiesToThem() {
        assertThat(OrganizationRules.nature(fields("{'nature':'ETS','publicBodyKind':'UNION','ipaCode':'x'}")))
                .extracting(Gap::pointer)
                .containsExactly("/fields/publicBodyKind", "/fields/ipaCode");
    }

    @Test
    void keepWhatBelongsToTheThirdSectorToIt() {
        assertThat(OrganizationRules.nature(fields("{'nature':'PUBLIC','runtsSections':['ODV'],'runtsNumber':'1'}")))
                .extracting(Gap::pointer)
                .containsExactly("/fields/runtsSections", "/fields/runtsNumber");
    }

    @Test
    void allowASecondSectionToNetworksOnly() {
        assertThat(OrganizationRules.nature(fields("{'nature':'ETS','runtsSections':['ODV','APS']}")))
                .extracting(gap -> gap.message().code())
                .containsExactly("network.sections");
        assertThat(OrganizationRules.nature(fields("{'nature':'ETS','runtsSections':['APS','NETWORK']}")))
                .isEmpty();
    }

    @Test
    void allowMembersToNetworksOnly() {
        assertThat(OrganizationRules.nature(fields("{'nature':'ETS','runtsSections':['APS'],'networkOf':['x']}")))
                .extracting(Gap::pointer)
                .containsExactly("/fields/networkOf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'nature':'ETS','socialCooperative':'A','runtsSections':['ODV']}",
                "{'nature':'ETS','socialCooperative':'B'}"
            })
    void findSocialCooperativesAmongSocialEnterprises(String json) {
        assertThat(OrganizationRules.nature(fields(json)))
                .extracting(gap -> gap.message().code())
                .containsExactly("network.cooperative");
    }

    private static JsonObject fields(String json) {
        return Json.createReader(new StringReader(json.replace('\'', '"'))).readObject();
    }
}
