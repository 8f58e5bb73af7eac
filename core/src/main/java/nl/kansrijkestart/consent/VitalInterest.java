package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Acute danger to life (vitaal belang): the data needed to avert it, to one recipient, for {@link
 * Purpose#PROTECTION}, and for a time that the host keeps short.
 *
 * <p>Call the emergency services or Veilig Thuis first: nobody waits for this record.
 *
 * <p>Where her own life is in danger it is for who cannot answer, and no way around a no: where she
 * answered, her answer stands. Where the life of another is in danger, such as that of her child,
 * her no does not stop it, and she need not be unable to answer: the regulation names the life of
 * the person concerned or of another. That her no gives way, and how this sits with article 9(2)(c)
 * for data on health, no lawyer has confirmed: that source says so.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key of this record, not null
 * @param person whose data, not null
 * @param subject in which place in the family that person stands, not null
 * @param danger whose life is in danger, not null
 * @param unable why the person could not be asked; null only where the life of another is in danger
 *     and the person could
 * @param recordedBy the role, and where known the organisation, of who found so, not null
 * @param recordedAt when it was recorded; it opens nothing before that; not null
 * @param from from when it holds, inclusive, not null
 * @param until when it ends, exclusive, not null
 * @param recipient to whom, not null
 * @param categories the kinds of data needed, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "person",
  "subject",
  "danger",
  "unable",
  "recordedBy",
  "recordedAt",
  "from",
  "until",
  "recipient",
  "categories"
})
public record VitalInterest(
    RecordRef id,
    PersonId person,
    DataSubject subject,
    Danger danger,
    @Nullable Unable unable,
    Party recordedBy,
    Instant recordedAt,
    Instant from,
    Instant until,
    Party recipient,
    Set<DataCategory> categories)
    implements LegalBasis {

  private static final List<Source> SOURCES =
      List.of(
          Source.of(
              "Algemene verordening gegevensbescherming (EU) 2016/679",
              "art. 6 lid 1 onder d; art. 9 lid 2 onder c; overweging 46"));

  private static final List<Source> OF_ANOTHER =
      List.of(
          Source.unconfirmed(
              "Algemene verordening gegevensbescherming (EU) 2016/679",
              "art. 6 lid 1 onder d: of the person concerned or of another; her objection gives"
                  + " way, to be confirmed beside art. 9 lid 2 onder c"));

  /** Whose life is in danger. */
  public enum Danger {
    /** That of the person whose data it is (eigen leven). */
    @JsonProperty("own-life")
    OWN_LIFE,
    /** That of another, such as a child (leven van een ander). */
    @JsonProperty("life-of-another")
    LIFE_OF_ANOTHER
  }

  /** Why the person could not be asked. */
  public enum Unable {
    /** Not able to, for example unconscious (lichamelijk niet in staat). */
    @JsonProperty("physically")
    PHYSICALLY,
    /** Not able to in law (juridisch niet in staat). */
    @JsonProperty("legally")
    LEGALLY
  }

  /** Copies the categories; checks the interval, the role, a category, and who could not answer. */
  public VitalInterest {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(subject, "subject");
    requireNonNull(danger, "danger");
    if (danger == Danger.OWN_LIFE) {
      requireNonNull(unable, "unable");
    }
    LawInvariants.role(requireNonNull(recordedBy, "recordedBy"));
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    requireNonNull(recipient, "recipient");
    categories = Sets.ordered(DataCategory.class, requireNonNull(categories, "categories"));
    LawInvariants.some(categories);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "Acute danger must end after the instant at which it begins; check both");
    }
  }

  @Override
  public List<Source> sources() {
    return danger == Danger.OWN_LIFE ? SOURCES : OF_ANOTHER;
  }

  @Override
  public ConsentDecision decide(DisclosureRequest request, ConsentHistory history) {
    LawCheck check = new LawCheck(this, request, recipient, Purpose.PROTECTION, categories);
    check.when(recordedAt.isAfter(request.at()), ConsentReasons.LAW_RECORDED_LATER);
    check.when(request.at().isBefore(from), ConsentReasons.LAW_NOT_YET);
    check.when(!request.at().isBefore(until), ConsentReasons.LAW_ENDED);
    return check.decide(
        history,
        danger == Danger.OWN_LIFE
            ? ConsentReasons.LAW_OBJECTION_STANDS
            : ConsentReasons.LAW_OBJECTION);
  }

  @Override
  public <R> R match(
      Function<? super ReportingCode, ? extends R> report,
      Function<? super VitalInterest, ? extends R> danger,
      Function<? super StatutoryDuty, ? extends R> duty) {
    return danger.apply(this);
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
