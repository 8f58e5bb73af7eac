package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.DESK;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE;
import static nl.kansrijkestart.referral.ReferralFixtures.ROTTERDAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTest {

  @Test
  void should_read_the_desk_of_rotterdam_from_its_pack() {
    assertThat(DESK.name().in(Language.NL)).isEqualTo("Aanmeldpunt Moeders van Rotterdam");
    assertThat(DESK.municipality()).isEqualTo(ROTTERDAM);
    assertThat(DESK.selfReferral()).isTrue();
    assertThat(DESK.referrers()).hasSize(10).contains(RoleCode.of("YOUTH_NURSE"));
    assertThat(DESK.rule().id()).isEqualTo("rotterdam-desk");
    assertThat(DESK.sources()).isNotEmpty();
    assertThat(DESK.destination(DestinationCode.of("MOTHER_MENTOR")))
        .contains(DESK.destinations().get(3));
    assertThat(DESK.destination(DestinationCode.of("ELSEWHERE"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"professionalNeedsConsent\": true'|'\"professionalNeedsConsent\": false'",
        "'\"aliases\": [\"MOTHER_MENTOR\"]'|'\"aliases\": [\"MVR\"]'",
        "'\"judgedBy\": \"actual-stay\"'|'\"judgedBy\": \"register\"'",
        "'{\"event\": \"birth\", \"inclusive\": false}'|'{\"event\": \"birth\", \"inclusive\": true}'",
        "'{\"event\": \"birth\", \"inclusive\": false}'|'{\"event\": \"due-date\", \"inclusive\": false}'"
      })
  void should_refuse_a_pack_that_would_loosen_the_rules(String from, String to) throws IOException {
    String text = rotterdam();
    assertThat(text).contains(from);

    assertThatThrownBy(() -> desk(text.replace(from, to)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(" must ");
  }

  @Test
  void should_refuse_an_office_that_is_not_real_and_a_destination_that_stands_twice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(Party.ofKind(RoleCode.of("MUNICIPALITY")), DESK.destinations()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                with(
                    DESK.office(),
                    List.of(DESK.destinations().get(0), DESK.destinations().get(0))));
    Destination alias =
        new Destination(
            DestinationCode.of("OTHER"),
            DESK.name(),
            List.of(DestinationCode.of("MVR")),
            List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(DESK.office(), List.of(DESK.destinations().get(0), alias)));
  }

  @ParameterizedTest
  @CsvSource({"selfReferral,selfReferal", "helperRoles,helperrole", "destinations,destination"})
  void should_refuse_a_misspelt_field_and_not_lose_it(String right, String wrong)
      throws IOException {
    String text = rotterdam().replace("\"" + right + "\"", "\"" + wrong + "\"");

    assertThatThrownBy(() -> desk(text))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("is not a known field")
        .hasMessageContaining(right);
  }

  private static Desk with(Party office, List<Destination> destinations) {
    return new Desk(
        DESK.name(),
        office,
        DESK.referrers(),
        true,
        ROTTERDAM,
        destinations,
        1,
        DESK.terms(),
        DESK.rule(),
        DESK.sources());
  }

  private static Desk desk(String pack) {
    Pack read =
        Pack.read(
            "rotterdam.json", new ByteArrayInputStream(pack.getBytes(StandardCharsets.UTF_8)));
    return Desk.from(read.entries(Desk.SECTION).get(0), Party.of(OFFICE));
  }

  private static String rotterdam() throws IOException {
    try (InputStream in = Pack.class.getResourceAsStream("rotterdam.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
