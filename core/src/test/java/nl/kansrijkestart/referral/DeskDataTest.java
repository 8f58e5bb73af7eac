package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ROTTERDAM;
import static nl.kansrijkestart.referral.ReferralFixtures.SCHIEDAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desks that ship, as data of packs, and what such data may not say. */
class DeskDataTest {

  private static final OrganizationId TEAM = OrganizationId.of("team-1");
  private static final LocalDate DAY = LocalDate.of(2025, 2, 4);
  private static final Municipality RIDDERKERK = Municipality.parse("GM0597");

  @Test
  void should_ship_a_general_desk_only_where_a_source_gives_its_rules() {
    Packs packs = Packs.standard().asOf(DAY);

    assertThat(Desk.general(packs.forMunicipality(ROTTERDAM).entries(Desk.SECTION)))
        .map(PackEntry::id)
        .contains("rotterdam-desk");
    assertThat(Desk.general(packs.forMunicipality(RIDDERKERK).entries(Desk.SECTION))).isEmpty();
    assertThat(Desk.general(packs.forMunicipality(SCHIEDAM).entries(Desk.SECTION))).isEmpty();
    assertThat(
            Desk.forOffer(
                packs.forMunicipality(RIDDERKERK).entries(Desk.SECTION),
                InterventionId.of("rid-material-help")))
        .map(PackEntry::id)
        .contains("ridderkerk-material-help");
    assertThat(Desk.forOffer(packs.entries(Desk.SECTION), InterventionId.of("rot-voorzorg")))
        .isEmpty();
  }

  @Test
  void should_read_every_shipped_desk_and_find_each_offer_in_the_catalogue() {
    Packs packs = Packs.standard().asOf(DAY);
    Set<String> offers =
        Set.copyOf(packs.entries("interventions").stream().map(PackEntry::id).toList());

    assertThat(packs.entries(Desk.SECTION))
        .extracting(PackEntry::id)
        .containsExactly(
            "rotterdam-desk",
            "rotterdam-nnz",
            "rotterdam-youth-health-prenatal-visit",
            "ridderkerk-youth-health-prenatal-visit",
            "ridderkerk-material-help",
            "ridderkerk-second-line",
            "ridderkerk-vulnerable-project",
            "ridderkerk-maternity-care");
    for (PackEntry entry : packs.entries(Desk.SECTION)) {
      Desk desk = Desk.from(entry, Party.of(TEAM));
      assertThat(desk.terms().handledBy())
          .allMatch(role -> Roles.standard().find(role).isPresent());
      assertThat(desk.referrers()).allMatch(role -> Roles.standard().find(role).isPresent());
      assertThat(desk.destinations())
          .flatExtracting(Destination::offers)
          .extracting(InterventionId::value)
          .isSubsetOf(offers);
      assertThat(desk.terms().offer() == null || offers.contains(desk.terms().offer().value()))
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"handledBy\": [\"NNZ_TEAM\"]'|'\"handledBy\": []'",
        "'\"handledBy\": [\"NNZ_TEAM\"]'|'\"handledBy\": [\"NNZ_TEAM\", \"NNZ_TEAM\"]'",
        "'\"purpose\": \"prenatal-home-visit\"'|'\"purpose\": \"research\"'",
        "'\"othersGoTo\": \"NNZ_FOCAL_PERSON\"'|'\"othersGoTo\": \"a friend\"'",
        "'\"contactApart\": true'|'\"contactApart\": \"yes\"'",
        "'\"offer\": \"rot-nnz\"'|'\"offer\": \"Rot NNZ\"'",
        "'\"contactApart\": true'|'\"channels\": [\"pigeon\"]'"
      })
  void should_refuse_terms_that_a_pack_may_not_hold(String from, String to) throws Exception {
    String text;
    try (InputStream in = Pack.class.getResourceAsStream("rotterdam.json")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(text).contains(from);
    byte[] changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(
            () ->
                Pack.read("rotterdam.json", new ByteArrayInputStream(changed))
                    .entries(Desk.SECTION)
                    .forEach(entry -> Desk.from(entry, Party.of(TEAM))))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("desks")
        .hasMessageContaining("must ");
  }
}
