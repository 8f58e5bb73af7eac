package nl.kansrijkestart.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Communication;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.SafeContact;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static final PersonId HER = PersonId.of("c-1");
  private static final LocalDate REGISTERED = LocalDate.of(2025, 1, 2);
  private static final Municipality ROTTERDAM = Municipality.parse("GM0599");

  @Test
  void should_leave_out_what_the_records_do_not_tell() {
    // GIVEN
    Pregnancy undated = Pregnancy.of(PregnancyId.of("p-1"), HER, REGISTERED);
    // WHEN
    Facts facts = Facts.from(Client.of(HER), undated, null, REGISTERED);
    // THEN
    assertThat(facts.known()).doesNotContain(Fact.GESTATIONAL_AGE, Fact.FIRST_CHILD);
    assertThat(facts.known()).doesNotContain(Fact.MUNICIPALITY_OF_STAY, Fact.VULNERABILITY);
  }

  @Test
  void should_take_over_what_the_records_tell_on_that_day() {
    // GIVEN
    Pregnancy dated =
        Pregnancy.of(PregnancyId.of("p-1"), HER, REGISTERED)
            .withHistory(null, null, Ternary.FALSE)
            .withDatings(
                DatingHistory.of(
                    new Dating.LastPeriod(REGISTERED, LocalDate.of(2024, 11, 1), Ternary.TRUE)));
    Client client =
        new Client(
            HER,
            null,
            null,
            null,
            Communication.unknown(),
            new Residence(
                Residence.Kind.OWN_HOME, Residence.Address.of(ROTTERDAM), Ternary.UNKNOWN, null),
            null,
            SafeContact.unknown());
    // WHEN
    Facts facts = Facts.from(client, dated, null, LocalDate.of(2025, 1, 10));
    // THEN
    assertThat(facts.value(Fact.PREGNANT)).contains(true);
    assertThat(facts.value(Fact.FIRST_CHILD)).contains(false);
    assertThat(facts.value(Fact.GESTATIONAL_AGE)).contains(GestationalAge.of(10, 0));
    assertThat(facts.value(Fact.MUNICIPALITY_OF_STAY)).contains(ROTTERDAM);
  }

  @Test
  void should_refuse_records_of_different_women() {
    Pregnancy anothers = Pregnancy.of(PregnancyId.of("p-1"), PersonId.of("c-2"), REGISTERED);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Facts.from(Client.of(HER), anothers, null, REGISTERED));
  }

  @Test
  void should_keep_an_unknown_answer_unknown() {
    Facts wants = Facts.none().withAnswer(Fact.WANTS_SUPPORT, Ternary.FALSE);

    assertThat(wants.value(Fact.WANTS_SUPPORT)).contains(false);
    assertThat(wants.withAnswer(Fact.WANTS_SUPPORT, Ternary.UNKNOWN)).isEqualTo(Facts.none());
  }
}
