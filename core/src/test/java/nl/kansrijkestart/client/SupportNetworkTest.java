package nl.kansrijkestart.client;

import static nl.kansrijkestart.client.ClientFixtures.WOMAN;
import static nl.kansrijkestart.client.ClientFixtures.accepted;
import static nl.kansrijkestart.client.ClientFixtures.codes;
import static nl.kansrijkestart.client.ClientFixtures.problems;
import static nl.kansrijkestart.client.ClientFixtures.read;
import static nl.kansrijkestart.client.ClientFixtures.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.client.SupportNetwork.Kind;
import nl.kansrijkestart.client.SupportNetwork.Supporter;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

class SupportNetworkTest {

  private static final String CARD =
      """
      {"client":"w1","filledOn":"2025-06-01","filledBy":"YOUTH_NURSE","filledWithParent":true,
       "supporters":[%s]}""";

  private static SupportNetwork card(String supporters) {
    return accepted(
        SupportNetwork.from(valid(CARD.formatted(supporters), SupportNetworkIntake.class)));
  }

  private static String answer(SupportNetwork card) {
    return card.isolation().match(raised -> "raised", not -> "not raised", unknown -> "unknown");
  }

  @Test
  @Requirement("R-115")
  void should_signal_isolation_only_where_a_card_without_informal_supporters_was_filled_in() {
    // GIVEN
    SupportNetwork professionalsOnly = card("{\"pseudonym\":\"s1\",\"kind\":\"professional\"}");
    SupportNetwork one =
        card(
            "{\"pseudonym\":\"s1\",\"kind\":\"professional\"},{\"pseudonym\":\"s2\",\"kind\":\"informal\",\"relation\":\"neighbour\",\"support\":[\"practical\",\"emotional\"]}");
    // THEN
    assertThat(answer(professionalsOnly)).isEqualTo("raised");
    assertThat(answer(card(""))).isEqualTo("raised");
    assertThat(answer(one)).isEqualTo("not raised");
    assertThat(one.count(Kind.INFORMAL)).isEqualTo(1);
    assertThat(one.count(Kind.PROFESSIONAL)).isEqualTo(1);
    assertThat(professionalsOnly.isolation().reasons().get(0).parameters())
        .isEqualTo(Map.of("informal", 0L, "professional", 1L));
    assertThat(professionalsOnly.isolation().reasons().get(0).text(Language.NL))
        .contains("0 informeel, 1 professioneel");
    // a card without the parent, a supporter without a kind, and a name in place of a pseudonym
    assertThat(
            problems(
                read(
                    """
                    {"client":"w1","filledOn":"2025-06-01","filledWithParent":false,
                     "supporters":[{"pseudonym":"s1"},{"pseudonym":"Jan Test","kind":"informal"}]}""",
                    SupportNetworkIntake.class)))
        .containsExactlyInAnyOrder(
            "filledWithParent client.CARD_WITHOUT_PARENT",
            "supporters[0].kind intake.REQUIRED",
            "supporters[1].pseudonym identity.PERSON_ID_INVALID");
  }

  @Test
  void should_not_know_anything_from_a_card_that_was_not_filled_in() {
    SupportNetwork notFilledIn =
        accepted(SupportNetwork.from(valid("{\"client\":\"w1\"}", SupportNetworkIntake.class)));

    assertThat(notFilledIn).isEqualTo(SupportNetwork.notFilledIn(WOMAN));
    assertThat(answer(notFilledIn)).isEqualTo("unknown");
    assertThat(notFilledIn.isolation().reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly("CARD_NOT_FILLED_IN");
  }

  @Test
  void should_report_everything_that_is_wrong_at_once_with_its_path() {
    assertThat(
            problems(
                read(
                    """
                    {"filledBy":"nurse","supporters":[{"pseudonym":"s1","kind":"informal"},
                      {"pseudonym":"s1","kind":"informal","support":["money"]},null]}""",
                    SupportNetworkIntake.class)))
        .containsExactlyInAnyOrder(
            "supporters[1].support[0] intake.UNKNOWN_CODE",
            "client intake.REQUIRED",
            "filledBy identity.ROLE_CODE_INVALID",
            "filledOn client.CARD_WITHOUT_DAY",
            "supporters[1].pseudonym client.SUPPORTER_TWICE",
            "supporters[2] intake.REQUIRED");
    var future =
        read("{\"client\":\"w1\",\"filledOn\":\"2025-06-02\"}", SupportNetworkIntake.class);
    assertThat(problems(future))
        .containsExactlyInAnyOrder(
            "filledOn intake.IN_FUTURE", "filledWithParent client.CARD_WITHOUT_PARENT");
    assertThat(codes(SupportNetwork.from(future.record().orElseThrow())))
        .containsExactly("intake.NOT_VALIDATED");
  }

  @Test
  void should_refuse_people_on_a_card_that_was_not_filled_in_and_somebody_twice() {
    Supporter supporter = new Supporter(PersonId.of("s1"), null, Kind.INFORMAL, Set.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SupportNetwork(WOMAN, null, null, List.of(supporter)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SupportNetwork(
                    WOMAN, ClientFixtures.TODAY, null, List.of(supporter, supporter)));
    assertThat(supporter.parts()).allMatch(part -> part.subject() == DataSubject.OTHER);
  }
}
