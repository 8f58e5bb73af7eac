package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.IntakeReasons;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralIntakeTest {

  private static final IntakeReader READER =
      IntakeReader.with(Validators.standalone(Language.EN, Clock.fixed(START, ZoneOffset.UTC)));
  private static final String MINIMUM =
      "{\"person\":\"woman-1\",\"pregnancy\":\"p-1\",\"needs\":[\"authorities\"]}";
  private static final String WITHOUT_PREGNANCY =
      "{\"person\":\"woman-1\",\"needs\":[\"authorities\"]}";
  private static final String FULL =
      """
      {"person":"woman-1","pregnancy":"p-1","needs":["housing","health"],
       "question":"Who helps me with the forms?","stay":"0599",
       "contact":{"voicemail":false},"offer":"rot-voorzorg","ground":"suspected"}
      """;

  @Test
  void should_make_a_draft_of_a_full_intake() {
    Referral draft = draft(read(FULL));

    assertThat(draft.state()).isEqualTo(ReferralState.DRAFT);
    assertThat(draft.version()).isEqualTo(1);
    ReferralRequest request = draft.request();
    assertThat(request.needs()).containsExactly(LifeDomain.HOUSING, LifeDomain.HEALTH);
    assertThat(request.stay()).isEqualTo(ReferralFixtures.ROTTERDAM);
    assertThat(request.offer()).hasToString("rot-voorzorg");
    assertThat(request.categories())
        .containsExactly(
            DataCategory.CONTACT,
            DataCategory.RESIDENCE,
            DataCategory.OWN_WISH,
            DataCategory.REFERRAL);
  }

  @Test
  @Requirement("R-062")
  void should_ask_no_more_than_the_pregnancy_and_a_topic_before_anything_else() {
    ReferralRequest request = draft(read(MINIMUM)).request();

    assertThat(request.stay()).isNull();
    assertThat(request.question()).isNull();
    assertThat(request.categories()).containsExactly(DataCategory.OWN_WISH, DataCategory.REFERRAL);
  }

  @ParameterizedTest
  @EnumSource(LifeDomain.class)
  @Requirement("R-047")
  void should_take_each_of_the_nine_topics(LifeDomain topic) {
    Intake<ReferralIntake> read = read(MINIMUM.replace("authorities", topic.code()));

    assertThat(LifeDomain.values()).hasSize(9);
    assertThat(draft(read).request().needs()).containsExactly(topic);
  }

  @Test
  @Requirement("R-047")
  void should_refuse_no_topic_and_an_unknown_one() {
    assertThat(paths(read(MINIMUM.replace("\"authorities\"", ""))))
        .containsExactly("needs referral.NEEDS_REQUIRED");
    assertThat(paths(read(MINIMUM.replace("authorities", "star-sign"))))
        .containsExactly("needs[0] intake.UNKNOWN_CODE");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReferralRequest(
                    ReferralFixtures.WOMAN_ID,
                    ReferralFixtures.PREGNANCY,
                    Set.of(),
                    null,
                    null,
                    null,
                    null,
                    null));
  }

  @Test
  @Requirement("R-062")
  void should_take_a_question_in_her_own_words_without_a_topic() {
    String asked =
        MINIMUM.replace("\"authorities\"", "").replaceFirst("[{]", "{\"question\":\"Help mij\",");
    ReferralRequest request = draft(read(asked)).request();

    assertThat(request.needs()).isEmpty();
    assertThat(request.question()).isEqualTo("Help mij");
    assertThat(request.categories()).contains(DataCategory.OWN_WISH);
  }

  @Test
  @Requirement("R-046")
  void should_make_a_draft_without_a_pregnancy_that_a_desk_for_pregnant_women_refuses() {
    Referral without = draft(read(WITHOUT_PREGNANCY));
    Referral with = draft(read(WITHOUT_PREGNANCY.replace("{", "{\"pregnancy\":\"p-1\",")));

    assertThat(without.request().pregnancy()).isNull();
    assertThat(sent(without, ReferralFixtures.DESK).reasons())
        .extracting(Reason::code)
        .contains(ReferralReasons.PREGNANCY_MISSING);
    assertThat(sent(with, ReferralFixtures.DESK).reasons())
        .extracting(Reason::code)
        .doesNotContain(ReferralReasons.PREGNANCY_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"rotterdam,rotterdam-nnz", "ridderkerk,ridderkerk-material-help"})
  void should_let_a_desk_that_is_not_for_a_pregnancy_ask_for_none(String pack, String id) {
    Desk desk =
        Pack.standard(pack).entries(Desk.SECTION).stream()
            .filter(entry -> entry.id().equals(id))
            .findFirst()
            .map(entry -> Desk.from(entry, Party.of(ReferralFixtures.OFFICE)))
            .orElseThrow();

    assertThat(sent(draft(read(WITHOUT_PREGNANCY)), desk).reasons())
        .extracting(Reason::code)
        .doesNotContain(ReferralReasons.PREGNANCY_MISSING);
  }

  @Test
  void should_refuse_a_key_of_a_pregnancy_that_is_none() {
    assertThat(paths(read(MINIMUM.replace("p-1", "111222333"))))
        .containsExactly("pregnancy referral.PREGNANCY_KEY");
    assertThat(paths(read(MINIMUM.replace("p-1", ""))))
        .containsExactly("pregnancy referral.PREGNANCY_KEY");
  }

  @Test
  void should_report_everything_that_is_wrong_at_once() {
    String wrong =
        FULL.replace("\"woman-1\"", "\"111222333\"")
            .replace("\"p-1\"", "\"p 1\"")
            .replace("\"0599\"", "\"Rotterdam\"")
            .replace("rot-voorzorg", "VoorZorg!")
            .replace("Who helps me with the forms?", "  ")
            .replace("\"suspected\"", "\"proven\"");

    assertThat(paths(read(wrong)))
        .containsExactlyInAnyOrder(
            "ground intake.UNKNOWN_CODE",
            "offer referral.OFFER_ID",
            "person identity.PERSON_ID_INVALID",
            "pregnancy referral.PREGNANCY_KEY",
            "question intake.BLANK",
            "stay identity.MUNICIPALITY_INVALID");
  }

  @Test
  void should_refuse_without_throwing_what_nobody_validated() {
    Intake<ReferralIntake> read =
        IntakeReader.withoutValidator().read(in("{}"), ReferralIntake.class);

    Result<Referral> result =
        Referral.from(
            read.record().orElseThrow(), ReferralId.of("r-1"), CommandId.of("k-1"), MIDWIFE, START);

    assertThat(result.reasons())
        .extracting(Reason::code)
        .containsExactly(IntakeReasons.NOT_VALIDATED);
  }

  private static Referral draft(Intake<ReferralIntake> read) {
    assertThat(read.violations()).isEmpty();
    return Referral.from(
            read.record().orElseThrow(), ReferralId.of("r-1"), CommandId.of("k-1"), MIDWIFE, START)
        .match(
            referral -> referral,
            reasons -> {
              throw new AssertionError(reasons);
            });
  }

  private static ReferralOutcome sent(Referral draft, Desk desk) {
    ReferralContext context =
        ReferralContext.of(desk, Roles.standard(), ConsentHistory.empty(), ReferralFixtures.NOW);
    return draft.apply(
        ReferralFixtures.command(draft, MIDWIFE, ReferralFixtures.step(ReferralStep.Kind.SEND)),
        context);
  }

  private static java.util.List<String> paths(Intake<ReferralIntake> read) {
    return read.violations().stream()
        .map(violation -> violation.path() + " " + violation.reason().code())
        .toList();
  }

  private static Intake<ReferralIntake> read(String json) {
    return READER.read(in(json), ReferralIntake.class);
  }

  private static ByteArrayInputStream in(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
