package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalInt;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Bsn;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.privacy.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * The pregnant woman or mother (cliënt).
 *
 * <p>Only the key is required. A name, a BSN, a birth date or an address may well be missing: she
 * may not want to say, may not have one, or the sender may have masked it. None of that stands in
 * the way of help. Teenagers are clients like any other; where her age is not known, every answer
 * that depends on it is unknown.
 *
 * <pre>{@code
 * Intake<ClientIntake> read = reader.read(in, ClientIntake.class);
 * Result<Client> client = Client.from(read.record().orElseThrow());
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id her key in the host's system, not null
 * @param name her name, or null
 * @param bsn her citizen service number, or null: without one, or masked
 * @param birthDate the day on which she was born, or null if not known
 * @param communication what it takes to understand each other, not null
 * @param residence where she stays and is registered, not null
 * @param residenceStatus whether she may stay in the country, or null where it was not asked, which
 *     is as it should be
 * @param safeContact how she can be reached without danger, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "id",
  "name",
  "bsn",
  "birthDate",
  "communication",
  "residence",
  "residenceStatus",
  "safeContact"
})
public record Client(
    PersonId id,
    @Nullable PersonName name,
    @Nullable Bsn bsn,
    @Nullable LocalDate birthDate,
    Communication communication,
    Residence residence,
    @Nullable ResidenceStatus residenceStatus,
    SafeContact safeContact)
    implements Disclosable {

  /** Checks that what is required is there. */
  public Client {
    requireNonNull(id, "id");
    requireNonNull(communication, "communication");
    requireNonNull(residence, "residence");
    requireNonNull(safeContact, "safeContact");
  }

  /**
   * A client of whom nothing is known but her key.
   *
   * @param id her key, not null
   * @return the client, never null
   */
  public static Client of(PersonId id) {
    return new Client(
        id,
        null,
        null,
        null,
        Communication.unknown(),
        Residence.unknown(),
        null,
        SafeContact.unknown());
  }

  /**
   * The client that a form or message hands over.
   *
   * @param intake the intake, not null
   * @return the client, or a refusal if the intake was not validated; never null
   */
  public static Result<Client> from(ClientIntake intake) {
    requireNonNull(intake, "intake");
    return FromIntake.build(intake::toDomain);
  }

  /**
   * Her age on a day, in completed years. Who was born on 29 February completes a year on 1 March
   * where there is no 29 February.
   *
   * @param day the day, not null
   * @return the age, 0 or more; empty if her birth date is not known or lies after the day
   */
  public OptionalInt ageOn(LocalDate day) {
    requireNonNull(day, "day");
    return birthDate == null || birthDate.isAfter(day)
        ? OptionalInt.empty()
        : OptionalInt.of(Period.between(birthDate, day).getYears());
  }

  /**
   * Whether she is younger than a number of years on a day.
   *
   * @param years the age in completed years, exclusive
   * @param day the day, not null
   * @return unknown if her age is not known, never null
   */
  public Ternary youngerThan(int years, LocalDate day) {
    OptionalInt age = ageOn(day);
    return age.isPresent() ? Ternary.of(age.getAsInt() < years) : Ternary.UNKNOWN;
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("id", DataCategory.REFERENCE, id),
        Part.ofWoman("name", DataCategory.IDENTIFYING, name),
        Part.ofWoman("bsn", DataCategory.IDENTIFYING, bsn),
        Part.ofWoman("birthDate", DataCategory.IDENTIFYING, birthDate),
        Part.ofWoman("communication", DataCategory.COMMUNICATION, communication),
        Part.ofWoman("residence", DataCategory.RESIDENCE, residence),
        Part.ofWoman("residenceStatus", DataCategory.RESIDENCE_STATUS, residenceStatus),
        Part.ofWoman("safeContact", DataCategory.CONTACT, safeContact));
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
