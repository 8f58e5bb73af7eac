package nl.kansrijkestart.client;

import static nl.kansrijkestart.client.ClientFixtures.MAPPER;
import static nl.kansrijkestart.client.ClientFixtures.MIDWIFE;
import static nl.kansrijkestart.client.ClientFixtures.PACKS;
import static nl.kansrijkestart.client.ClientFixtures.PREGNANCY;
import static nl.kansrijkestart.client.ClientFixtures.TODAY;
import static nl.kansrijkestart.client.ClientFixtures.WOMAN;
import static nl.kansrijkestart.client.ClientFixtures.definition;
import static nl.kansrijkestart.client.ClientFixtures.present;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.PostalCode;
import nl.kansrijkestart.privacy.SafeContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientJsonTest {

  static Stream<Record> records() {
    VulnerabilityDefinition rule = VulnerabilityDefinition.of(PACKS, null, TODAY);
    CircumstanceProfile profile =
        CircumstanceProfile.empty(WOMAN)
            .with(present("debts"))
            .with(
                Circumstance.notAsked(
                    definition("domestic-violence"), Circumstance.MissingReason.PARTNER_PRESENT));
    Vulnerability vulnerability =
        Vulnerability.assess(PREGNANCY, rule, ClientFixtures.CODES, profile, Ternary.FALSE, TODAY)
            .withJudgement(new Vulnerability.Judgement(MIDWIFE, "x", TODAY, TODAY));
    SupportNetwork network =
        new SupportNetwork(
            WOMAN,
            TODAY,
            MIDWIFE,
            List.of(
                new SupportNetwork.Supporter(
                    PersonId.of("s1"),
                    SupportNetwork.Relation.FRIEND,
                    SupportNetwork.Kind.INFORMAL,
                    EnumSet.allOf(SupportNetwork.Support.class))));
    return Stream.of(
        Client.of(WOMAN),
        new Client(
            WOMAN,
            new PersonName("Test", null, "Persoon"),
            Bsn.parse("111222333"),
            TODAY,
            new Communication("ti", Ternary.TRUE, Ternary.FALSE),
            new Residence(
                Residence.Kind.SHELTER,
                Residence.Address.of(Municipality.parse("GM0599")),
                Ternary.TRUE,
                new Residence.Address("Testweg", 1, "A", PostalCode.parse("2987ZZ"), "X", null)),
            ResidenceStatus.IN_PROCEDURE,
            SafeContact.unknown()),
        new Household(
            WOMAN,
            List.of(
                new Household.Member(
                    PersonId.of("c1"), Set.of(Household.Role.CHILD), null, TODAY, 1)),
            EnumSet.allOf(Household.Role.class).stream()
                .filter(role -> role != Household.Role.CHILD)
                .collect(Collectors.toSet())),
        profile,
        network,
        rule,
        definition("debts"),
        vulnerability,
        vulnerability.statusOn(TODAY));
  }

  @ParameterizedTest
  @MethodSource("records")
  void should_be_the_same_after_json_and_back_and_overlook_a_newer_field(Record value)
      throws Exception {
    ObjectNode json = MAPPER.valueToTree(value);

    assertThat(MAPPER.treeToValue(json, value.getClass())).isEqualTo(value);
    assertThat(MAPPER.writeValueAsString(MAPPER.treeToValue(json, value.getClass())))
        .isEqualTo(MAPPER.writeValueAsString(value));
    json.put("addedLater", 1);
    assertThat(MAPPER.treeToValue(json, value.getClass())).isEqualTo(value);
  }

  @Test
  void should_tell_the_isolation_signals_apart_in_json() throws Exception {
    IsolationSignal unknown = SupportNetwork.notFilledIn(WOMAN).isolation();
    IsolationSignal raised = new SupportNetwork(WOMAN, TODAY, null, List.of()).isolation();

    for (IsolationSignal signal : List.of(unknown, raised)) {
      String json = MAPPER.writerFor(IsolationSignal.class).writeValueAsString(signal);
      assertThat(MAPPER.readValue(json, IsolationSignal.class)).isEqualTo(signal);
    }
    assertThat(MAPPER.valueToTree(raised).get("answer").asText()).isEqualTo("raised");
  }
}
