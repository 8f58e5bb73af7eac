package nl.kansrijkestart.examples.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.Instrument;
import nl.kansrijkestart.screening.InstrumentId;
import nl.kansrijkestart.screening.InstrumentRegistry;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.screening.Score;
import nl.kansrijkestart.screening.Scoring;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/** Forms of one kind, for both who score them. */
final class ScoringForms {

  private static final Moment MOMENT = Moment.pregnant(GestationalAge.ofDays(120));
  private static final IFhirPath PATH = FhirContext.forR4Cached().newFhirPath();

  private final Instrument instrument;
  private final Scoring scoring;
  private final IFhirPath.IParsedExpression sum;

  ScoringForms(ScoringBenchmark.Form form) {
    InstrumentRegistry registry = InstrumentRegistry.bundled().with(seventy());
    instrument =
        registry
            .find(InstrumentId.of(form == ScoringBenchmark.Form.EPDS ? "epds" : "made-up-70"), "1")
            .orElseThrow();
    scoring = Scoring.with(registry);
    try {
      sum = PATH.parse("QuestionnaireResponse.item.answer.value.aggregate($this + $total, 0)");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  Score score(Answers answers) {
    return scoring.score(answers, MOMENT);
  }

  int sum(QuestionnaireResponse response) {
    return PATH.evaluateFirst(response, sum, IntegerType.class).orElseThrow().getValue();
  }

  Answers random(Random random) {
    List<Answer> answers = new ArrayList<>();
    instrument
        .items()
        .forEach(
            item ->
                answers.add(Answer.of(item.number(), random.nextInt(item.max() - item.min() + 1))));
    return new Answers(instrument.id(), instrument.version(), LocalDate.of(2026, 3, 2), answers);
  }

  static QuestionnaireResponse response(Answers answers) {
    QuestionnaireResponse response = new QuestionnaireResponse();
    for (Answer answer : answers.answers()) {
      response
          .addItem()
          .setLinkId(String.valueOf(answer.item()))
          .addAnswer()
          .setValue(new IntegerType(answer.value()));
    }
    return response;
  }

  private static Instrument seventy() {
    String items =
        IntStream.rangeClosed(1, 70)
            .mapToObj(n -> "{\"number\": " + n + ", \"min\": 0, \"max\": 3}")
            .collect(Collectors.joining(","));
    String json =
        """
        {"format": "instrument/1", "id": "made-up-70", "version": "1", "scoringVersion": "1",
         "name": {"nl": "Verzonnen", "en": "Made up"},
         "sources": {"none": {"document": "made up for a benchmark", "confidence": "unconfirmed"}},
         "scoringSources": ["none"], "items": [%s], "missingRule": "interval",
         "cutOffs": [{"id": "high", "name": {"nl": "hoog", "en": "high"}, "atLeast": 100,
           "sources": ["none"]}],
         "licence": {"terms": {"nl": "vrij", "en": "free"}, "sources": ["none"]}}"""
            .formatted(items);
    return Instrument.read(
        "made-up-70.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
