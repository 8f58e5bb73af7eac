package nl.kansrijkestart.fhir.internal.care;

import java.math.BigDecimal;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.EnumCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Extensions;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.screening.Answer;
import nl.kansrijkestart.screening.MissingReason;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** One answer: its item score, or why there is none. Never a number that nobody gave. */
final class AnswerValues {

  private AnswerValues() {}

  /** The answer, or null where it cannot be told; then the question counts as not answered. */
  static @Nullable Answer read(
      QuestionnaireResponseItemComponent item, AnswerForm form, String path, Reading reading) {
    String link = item.getLinkId();
    Integer found = form.number(link);
    if (found == null) {
      if (form.foreign() == null) {
        reading.issue(path + ".linkId", FhirReasons.NOT_VALID);
        reading.take(path + ".linkId");
      }
      return null;
    }
    reading.take(path + ".linkId");
    int number = found;
    if (item.getAnswer().isEmpty()) {
      return Answer.missing(number, missing(item));
    }
    if (item.getAnswer().size() > 1) {
      reading.issue(path + ".answer", FhirReasons.CONTRADICTORY);
      return null;
    }
    QuestionnaireResponseItemAnswerComponent answer = item.getAnswerFirstRep();
    String at = path + ".answer[0].value";
    Type value = answer.getValue();
    if (value == null || (!value.hasPrimitiveValue() && !(value instanceof Coding))) {
      Element carrier = value == null ? answer : value;
      boolean said = Extensions.absent(carrier) != null;
      if (value != null && !said) {
        reading.issue(at, FhirReasons.OTHER_TYPE);
        return null;
      }
      reading.take(at);
      takeKnown(answer, path, reading);
      return Answer.missing(number, missing(carrier));
    }
    takeKnown(answer, path, reading);
    Integer known = value instanceof Coding coding ? form.weight(link, coding) : null;
    return given(number, value, known, answer, at, reading);
  }

  private static void takeKnown(
      QuestionnaireResponseItemAnswerComponent answer, String path, Reading reading) {
    for (int i = 0; i < answer.getExtension().size(); i++) {
      String url = String.valueOf(answer.getExtension().get(i).getUrl());
      if (Extensions.WEIGHTS.contains(url) || Extensions.ABSENT.equals(url)) {
        reading.take(path + ".answer[0].extension[" + i + "]");
      }
    }
  }

  private static @Nullable Answer given(
      int number,
      Type value,
      @Nullable Integer known,
      QuestionnaireResponseItemAnswerComponent answer,
      String at,
      Reading reading) {
    if (value instanceof Coding && Extensions.absent(value) != null) {
      reading.take(at);
      return Answer.missing(number, missing(value));
    }
    Set<BigDecimal> weights = Extensions.weights(value, answer);
    if (known != null) {
      weights.add(BigDecimal.valueOf(known));
    }
    boolean plain = value instanceof IntegerType || value instanceof DecimalType;
    if (plain) {
      // a weight beside the number that differs from it leaves neither
      weights.add(
          value instanceof IntegerType whole
              ? BigDecimal.valueOf(whole.getValue())
              : ((DecimalType) value).getValue());
    }
    if (weights.size() != 1) {
      reading.issue(
          at,
          weights.size() > 1
              ? FhirReasons.CONTRADICTORY
              : value instanceof Coding ? FhirReasons.NO_WEIGHT : FhirReasons.OTHER_TYPE);
      return null;
    }
    BigDecimal weight = weights.iterator().next();
    if (weight.stripTrailingZeros().scale() > 0) {
      reading.issue(at, FhirReasons.NOT_WHOLE);
      return null;
    }
    if (weight.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      reading.issue(at, FhirReasons.OUT_OF_RANGE);
      return null;
    }
    reading.take(at);
    return Answer.of(number, weight.intValueExact());
  }

  private static MissingReason missing(Element element) {
    String own = EnumCodes.text(EnumCodes.one(element, Project.MISSING_REASON));
    MissingReason said = EnumCodes.read(MissingReason.class, own);
    if (said != null) {
      return said;
    }
    String reason = Extensions.absent(element);
    return reason == null
        ? MissingReason.UNKNOWN
        : switch (reason) {
          case "asked-declined" -> MissingReason.REFUSED;
          case "not-applicable" -> MissingReason.NOT_APPLICABLE;
          default -> MissingReason.UNKNOWN;
        };
  }
}
