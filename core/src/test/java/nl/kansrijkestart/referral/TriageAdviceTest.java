package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.DESK;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.ROTTERDAM;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Eligibility;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.referral.TriageAdvice.Option;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

class TriageAdviceTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 2, 4);
  private static final Catalogue CATALOGUE = Catalogue.of(Packs.standard().asOf(TODAY));
  private static final Facts HER =
      Facts.none()
          .with(Fact.PREGNANT, true)
          .with(Fact.EXPECTANT_PARENT, true)
          .with(Fact.MUNICIPALITY_OF_STAY, ROTTERDAM)
          .with(Fact.VULNERABILITY, VulnerabilityLevel.VULNERABLE);

  private static TriageAdvice advice(Facts facts) {
    return TriageAdvice.of(DESK, CATALOGUE, facts, TODAY);
  }

  private static Ternary fits(TriageAdvice advice, String destination) {
    return advice.options().stream()
        .filter(option -> option.destination().equals(DestinationCode.of(destination)))
        .findFirst()
        .map(Option::fits)
        .orElseThrow();
  }

  @Test
  @Requirement("R-122")
  void should_advise_mothers_of_rotterdam_from_two_areas_of_stress_on() {
    assertThat(fits(advice(HER.with(Fact.STRESSED_LIFE_AREAS, 2)), "MVR")).isEqualTo(Ternary.TRUE);
    assertThat(fits(advice(HER.with(Fact.STRESSED_LIFE_AREAS, 1)), "MVR")).isEqualTo(Ternary.FALSE);
    TriageAdvice open = advice(HER);
    assertThat(fits(open, "MVR")).isEqualTo(Ternary.UNKNOWN);
    assertThat(
            open.options().stream()
                .filter(option -> option.destination().value().equals("MVR"))
                .flatMap(option -> option.offers().stream())
                .map(Eligibility.InsufficientData.class::cast)
                .flatMap(offer -> offer.missing().stream()))
        .as("what is missing")
        .containsExactly(Fact.STRESSED_LIFE_AREAS);
  }

  @Test
  void should_name_every_destination_once_those_that_fit_first() {
    TriageAdvice advice = advice(HER.with(Fact.STRESSED_LIFE_AREAS, 1));

    assertThat(advice.options())
        .extracting(option -> option.destination().value())
        .containsExactlyInAnyOrder("MVR", "NEIGHBOURHOOD_TEAM", "YOUTH_HEALTH_CARE", "HOME_START");
    List<Ternary> order = advice.options().stream().map(Option::fits).toList();
    assertThat(order.lastIndexOf(Ternary.TRUE)).isLessThan(order.indexOf(Ternary.FALSE));
    assertThat(advice.reasons()).hasSize(4);
    assertThat(advice.reasons().get(3).text(Language.EN))
        .endsWith("does not fit by what is known. The assessor decides.");
  }

  @Test
  void should_leave_a_destination_open_of_which_no_offer_is_known() {
    Catalogue none = Catalogue.of(List.of());
    TriageAdvice advice = TriageAdvice.of(DESK, none, HER, TODAY);
    assertThat(advice.options()).allSatisfy(o -> assertThat(o.fits()).isEqualTo(Ternary.UNKNOWN));
    assertThat(advice.departs(DestinationCode.of("MVR"))).as("nothing fits better").isFalse();
    assertThat(advice.reasons())
        .extracting(Reason::code)
        .containsOnly(ReferralReasons.DESTINATION_WITHOUT_OFFER);
  }

  @Test
  void should_let_the_assessor_choose_otherwise_and_record_that_she_did() {
    // GIVEN advised otherwise than to Mothers of Rotterdam
    TriageAdvice advice = advice(HER.with(Fact.STRESSED_LIFE_AREAS, 1));
    Referral judged = ReferralFixtures.judged();
    ReferralStep mvr =
        ReferralStep.route(new Routing(DestinationCode.of("MVR"), Set.of(), MVR), "she asked");
    // WHEN
    ReferralOutcome.Applied chosen =
        applied(judged.apply(command(judged, ASSESSOR, mvr), CONTEXT.withAdvice(advice)));
    // THEN
    assertThat(codes(chosen)).containsExactly(ReferralReasons.DEPARTS_FROM_ADVICE);
    Reason remark = chosen.events().get(0).notes().get(0);
    assertThat(remark.parameters()).containsEntry("chosen", "MVR");
    assertThat(String.valueOf(remark.parameters().get("fitting"))).doesNotContain("MVR");
    // as advised, or without advice: nothing to remark
    TriageAdvice fits = advice(HER.with(Fact.STRESSED_LIFE_AREAS, 2));
    assertThat(
            codes(applied(judged.apply(command(judged, ASSESSOR, mvr), CONTEXT.withAdvice(fits)))))
        .isEmpty();
    assertThat(codes(applied(judged.apply(command(judged, ASSESSOR, mvr), CONTEXT)))).isEmpty();
    assertThat(advice.departs(DestinationCode.of("ELSEWHERE"))).isFalse();
  }

  private static Catalogue withPlaces(String offer, int places) throws IOException {
    try (InputStream in = Pack.class.getResourceAsStream("rotterdam.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String id = "\"id\": \"" + offer + "\",";
      assertThat(text).containsOnlyOnce(id);
      String changed = text.replace(id, id + " \"capacity\": " + places + ",");
      Pack rotterdam =
          Pack.read("r.json", new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
      List<Pack> packs =
          Packs.standard().packs().stream()
              .map(pack -> pack.id().equals(rotterdam.id()) ? rotterdam : pack)
              .toList();
      return Catalogue.of(Packs.of(packs.toArray(Pack[]::new)).asOf(TODAY));
    }
  }

  private static TriageAdvice advice(Catalogue catalogue, Map<InterventionId, Integer> taken) {
    return TriageAdvice.of(DESK, catalogue, HER.with(Fact.STRESSED_LIFE_AREAS, 2), TODAY, taken);
  }

  private static List<String> full(TriageAdvice advice) {
    return advice.reasons().stream()
        .filter(reason -> reason.code().equals(ReferralReasons.OFFER_FULL))
        .map(reason -> reason.parameters().get("offer").toString())
        .toList();
  }

  @Test
  void should_say_of_an_offer_that_it_is_full_and_hide_and_move_it_nowhere() throws IOException {
    InterventionId mvr = InterventionId.of("rot-mvr");
    Catalogue three = withPlaces("rot-mvr", 3);
    TriageAdvice free = advice(three, Map.of(mvr, 2));
    TriageAdvice none = advice(three, Map.of(mvr, 3));

    assertThat(full(free)).isEmpty();
    assertThat(full(none)).containsExactly("rot-mvr");
    assertThat(full(advice(three, Map.of(mvr, 4)))).containsExactly("rot-mvr");
    assertThat(none.options())
        .extracting(Option::destination)
        .isEqualTo(free.options().stream().map(Option::destination).toList());
    assertThat(fits(none, "MVR")).isEqualTo(Ternary.TRUE);
    assertThat(none.departs(DestinationCode.of("MVR"))).isFalse();
    assertThat(none.options().get(0).full()).containsExactly(mvr);
    assertThat(none.reasons().get(1).text(Language.EN))
        .isEqualTo(
            "All places of the offer rot-mvr of MVR are taken. That says nothing on whether it"
                + " fits: talk with her about waiting or something else.");
  }

  @Test
  void should_not_call_an_offer_full_of_which_the_places_or_those_taken_are_not_known()
      throws IOException {
    InterventionId mvr = InterventionId.of("rot-mvr");

    assertThat(full(advice(CATALOGUE, Map.of(mvr, 1_000)))).isEmpty();
    assertThat(full(advice(withPlaces("rot-mvr", 3), Map.of()))).isEmpty();
    assertThat(full(advice(withPlaces("rot-mvr", 0), Map.of())))
        .as("no place at all")
        .containsExactly("rot-mvr");
    assertThatIllegalArgumentException().isThrownBy(() -> advice(CATALOGUE, Map.of(mvr, -1)));
    assertThat(new Option(DestinationCode.of("MVR"), List.of(), null).full()).isEmpty();
  }

  @Test
  void should_show_nothing_of_her_in_any_text() {
    TriageAdvice advice = advice(HER);
    assertThat(advice.toString()).isEqualTo("TriageAdvice[masked]");
    assertThat(advice.options().get(0).toString()).isEqualTo("Option[masked]");
  }
}
