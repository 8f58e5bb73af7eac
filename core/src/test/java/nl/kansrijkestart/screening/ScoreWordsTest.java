package nl.kansrijkestart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import org.junit.jupiter.api.Test;

/** Which figures, sources and parts a score names. */
class ScoreWordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private final InstrumentRegistry registry = FreshPlans.registry();
  private final Scoring scoring = Scoring.with(registry);

  private static Answers form(String id, int items, int value) {
    return new Answers(
        InstrumentId.of(id),
        "1",
        DAY,
        IntStream.rangeClosed(1, items).mapToObj(item -> Answer.of(item, value)).toList());
  }

  private static Reason first(Score score, ReasonCode code) {
    return score.reasons().stream()
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void should_say_a_mean_where_the_scale_is_read_as_one() {
    // GIVEN eleven answers of 7 and one of 6: 83 points, 6.92 in the mean
    List<Answer> answers = new ArrayList<>(form("mspss", 11, 7).answers());
    answers.add(Answer.of(12, 6));
    // WHEN
    Reason total =
        first(
            scoring.score(new Answers(InstrumentId.of("mspss"), "1", DAY, answers)),
            ScreeningReasons.TOTAL_IN_BAND);
    // THEN
    assertThat(total.parameters())
        .containsEntry("scale", "total")
        .containsEntry("total", new BigDecimal("6.92"))
        .containsEntry("min", 1L)
        .containsEntry("max", 7L)
        .containsEntry("band", "high");
  }

  @Test
  void should_say_how_many_answers_an_interval_lacks() {
    Reason interval = first(scoring.score(form("gad-7", 4, 1)), ScreeningReasons.INTERVAL);

    assertThat(interval.parameters())
        .containsEntry("lowest", 4L)
        .containsEntry("highest", 13L)
        .containsEntry("missing", 3L);
  }

  @Test
  void should_name_the_sources_of_a_scale_or_else_those_of_the_instrument() {
    Instrument mspss = registry.find(InstrumentId.of("mspss"), "1").orElseThrow();
    Instrument epds = registry.find(InstrumentId.of("epds"), "1").orElseThrow();

    assertThat(first(scoring.score(form("mspss", 12, 1)), ScreeningReasons.TOTAL_IN_BAND).sources())
        .isEqualTo(mspss.scales().get(0).sources())
        .isNotEqualTo(mspss.sources());
    assertThat(epds.scales().get(0).sources()).isEmpty();
    assertThat(first(scoring.score(form("epds", 10, 1)), ScreeningReasons.TOTAL).sources())
        .isEqualTo(epds.sources())
        .isNotEmpty();
  }

  @Test
  void should_keep_what_the_file_says_of_an_instrument() {
    Instrument epds = registry.find(InstrumentId.of("epds"), "1").orElseThrow();
    Instrument gad = registry.find(InstrumentId.of("gad-7"), "1").orElseThrow();

    assertThat(epds.validatedLanguages()).containsExactly("en", "nl");
    assertThat(epds.items())
        .extracting(Instrument.Item::options)
        .startsWith(
            Instrument.Options.FROM_LOWEST,
            Instrument.Options.FROM_LOWEST,
            Instrument.Options.FROM_HIGHEST);
    assertThat(epds.cutOffs().get(0).sources())
        .extracting(Source::confidence)
        .containsExactly(Confidence.CONFIRMED, Confidence.UNCONFIRMED);
    assertThat(gad.items()).extracting(Instrument.Item::options).containsOnlyNulls();
    assertThat(gad.evidence())
        .containsExactly(
            new Instrument.Evidence(
                Comparison.AT_LEAST,
                10,
                new BigDecimal("89"),
                new BigDecimal("82"),
                null,
                null,
                null,
                null,
                gad.sources()));
  }

  @Test
  void should_give_each_part_of_a_form_that_lacks_answers_its_kind_and_owner() {
    // GIVEN
    Answers his =
        new Answers(
                InstrumentId.of("phq-2"),
                "1",
                DAY,
                List.of(Answer.of(1, 2), Answer.missing(2, MissingReason.REFUSED)))
            .withSubject(DataSubject.PARTNER);
    // WHEN
    Score score = scoring.score(his);
    // THEN
    assertThat(inside(his, "answers"))
        .containsExactly(
            List.of(
                new Part("item", DataCategory.ANSWERS, DataSubject.PARTNER, 1),
                new Part("value", DataCategory.ANSWERS, DataSubject.PARTNER, 2),
                new Part("missing", DataCategory.ANSWERS, DataSubject.PARTNER, null)),
            List.of(
                new Part("item", DataCategory.ANSWERS, DataSubject.PARTNER, 2),
                new Part("value", DataCategory.ANSWERS, DataSubject.PARTNER, null),
                new Part(
                    "missing", DataCategory.ANSWERS, DataSubject.PARTNER, MissingReason.REFUSED)));
    assertThat(inside(score, "missing")).hasSize(1).isEqualTo(inside(his, "answers").subList(1, 2));
    assertThat(score.parts()).extracting(Part::subject).containsOnly(DataSubject.PARTNER);
    assertThat(Answer.of(1, 2).parts())
        .extracting(Part::subject, Part::value)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(DataSubject.WOMAN, 1),
            org.assertj.core.api.Assertions.tuple(DataSubject.WOMAN, 2),
            org.assertj.core.api.Assertions.tuple(DataSubject.WOMAN, null));
  }

  private static List<List<Part>> inside(Disclosable record, String name) {
    Object value =
        record.parts().stream()
            .filter(part -> part.name().equals(name))
            .findFirst()
            .orElseThrow()
            .value();
    return ((List<?>) value).stream().map(each -> ((Disclosable) each).parts()).toList();
  }

  @Test
  void should_give_each_part_of_a_refusal_its_kind_and_owner() {
    Score refused =
        scoring.score(form("hits", 5, 1).withSubject(DataSubject.PARTNER), Moment.unknown());

    assertThat(refused).isInstanceOf(Score.Refused.class);
    assertThat(refused.parts())
        .extracting(Part::name)
        .containsExactly("instrument", "version", "flags", "reasons");
    assertThat(refused.parts())
        .allSatisfy(
            part -> {
              assertThat(part.category()).isEqualTo(DataCategory.SAFETY);
              assertThat(part.subject()).isEqualTo(DataSubject.PARTNER);
            });
  }

  @Test
  void should_show_nothing_of_a_person_in_a_text_for_a_log() {
    Score complete = scoring.score(form("phq-2", 2, 3));
    Score half = scoring.score(form("phq-2", 1, 3));
    Score refused = scoring.score(form("phq-2", 3, 3));
    AnswerIntake answer = new AnswerIntake(1, 3, null);

    for (Object each :
        List.of(
            complete,
            half,
            refused,
            complete.scales().get(0),
            complete.cutOffs().get(0),
            form("phq-2", 2, 3),
            Answer.of(1, 3),
            answer,
            new AnswersIntake("phq-2", "1", DAY, List.of(answer)),
            scoring.score(form("epds", 10, 3)).flags().get(0))) {
      assertThat(each.toString())
          .as(each.getClass().getName())
          .contains(each.getClass().getSimpleName())
          .doesNotContain("3", "2026");
    }
  }

  @Test
  void should_take_a_score_of_older_json_for_hers_and_keep_what_another_says() {
    Score.Refused refused = (Score.Refused) scoring.score(form("phq-2", 3, 3));
    Score.Incomplete half = (Score.Incomplete) scoring.score(form("phq-2", 1, 3));

    for (DataSubject subject : new DataSubject[] {null, DataSubject.PARTNER}) {
      DataCategory category = subject == null ? null : DataCategory.SAFETY;
      Score.Refused one =
          new Score.Refused(
              refused.instrument(), "1", subject, category, List.of(), refused.reasons());
      Score.Incomplete other =
          new Score.Incomplete(
              half.scoring(),
              subject,
              category,
              DAY,
              List.of(),
              half.missing(),
              half.scales(),
              half.cutOffs(),
              half.reasons());
      assertThat(List.of(one.subject(), other.subject()))
          .containsOnly(subject == null ? DataSubject.WOMAN : DataSubject.PARTNER);
      assertThat(List.of(one.category(), other.category()))
          .containsOnly(category == null ? DataCategory.SCORES : DataCategory.SAFETY);
    }
  }
}
