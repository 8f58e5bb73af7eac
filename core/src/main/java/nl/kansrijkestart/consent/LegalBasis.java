package nl.kansrijkestart.consent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;

/**
 * A ground in law to disclose without consent (wettelijke grondslag): recorded on purpose, for one
 * person, one recipient and the data that were found to be needed.
 *
 * <p>In acute danger call the emergency services or the reporting centre (Veilig Thuis); do not
 * wait for a record, nor for an answer of this library.
 *
 * <p>It opens nothing by being there. {@link ConsentHistory#decide} never looks at it; whoever
 * wants to rest a disclosure on the law asks this record itself:
 *
 * <pre>{@code
 * ConsentDecision decision = report.decide(request, history);
 * }</pre>
 *
 * <p>No ground in law ever opens {@code RESIDENCE_STATUS}. The record itself is never disclosed: it
 * has no parts. Implementations are immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ground")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ReportingCode.class, name = "reporting-code"),
  @JsonSubTypes.Type(value = VitalInterest.class, name = "vital-interest"),
  @JsonSubTypes.Type(value = StatutoryDuty.class, name = "statutory-duty")
})
public sealed interface LegalBasis extends Disclosable
    permits ReportingCode, VitalInterest, StatutoryDuty {

  /**
   * The key of this record in the host's system.
   *
   * @return the key, never null
   */
  RecordRef id();

  /**
   * Whose data it is about.
   *
   * @return the person, never null
   */
  PersonId person();

  /**
   * In which place in the family that person stands.
   *
   * @return the subject, never null
   */
  DataSubject subject();

  /**
   * The law that it rests on.
   *
   * @return the sources, at least one, never null
   */
  List<Source> sources();

  /**
   * The ground, as the audit log names it.
   *
   * @return the code, never null
   */
  default LegalBasisCode code() {
    return match(
        report -> LegalBasisCode.REPORTING_CODE,
        danger -> LegalBasisCode.VITAL_INTEREST,
        duty -> LegalBasisCode.STATUTORY_DUTY);
  }

  /**
   * Whether this ground opens the disclosure, where nothing is known of her answers. Use the other
   * form where they are.
   *
   * @param request who would disclose what to whom, what for and when, not null
   * @return a permit that names this ground, or a denial with everything that is missing; never
   *     null
   */
  default ConsentDecision decide(DisclosureRequest request) {
    return decide(request, ConsentHistory.empty());
  }

  /**
   * Whether this ground opens the disclosure, next to her own answers. What was recorded after the
   * instant of the request does not count.
   *
   * <p>Her objection does not stop a report or a duty; the decision says that there is one. It does
   * stop {@link VitalInterest} where her own life is in danger: then she did answer. It does not
   * where the life of another is. A consent of hers adds nothing here.
   *
   * @param request who would disclose what to whom, what for and when, not null
   * @param history her answers, not null
   * @return a permit that names this ground, or a denial with everything that is missing; never
   *     null
   */
  ConsentDecision decide(DisclosureRequest request, ConsentHistory history);

  /**
   * Handles the three grounds.
   *
   * @param <R> the type of the answer
   * @param report what to do with a report under the reporting code, not null
   * @param danger what to do with acute danger, not null
   * @param duty what to do with a duty, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super ReportingCode, ? extends R> report,
      Function<? super VitalInterest, ? extends R> danger,
      Function<? super StatutoryDuty, ? extends R> duty);

  /**
   * No part of it is ever disclosed.
   *
   * @return an empty list, never null
   */
  @Override
  default List<Part> parts() {
    return List.of();
  }
}
