package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What the host knows, at the instant of a request, on who may answer for the person (bekwaamheid
 * en vertegenwoordiging).
 *
 * <p>Nobody represents her by default, also not the parents of a minor: only who is named here.
 * This class is immutable and thread-safe.
 *
 * <p>Not there: a fact that this person, although a court appointed a curator or mentor, is able to
 * decide on this one thing (wilsbekwaam ter zake). When that holds and who establishes it is for a
 * lawyer. Until then her own yes opens nothing beside a curator or mentor, and takes back no
 * objection of hers; her no always counts.
 *
 * @param age the age of the person whose data it is, in completed years; null if not known: then
 *     nothing is permitted
 * @param representatives who may answer for that person, with the capacity that was checked; not
 *     null
 * @param legalException the note in which a professional records that a legal exception lets a
 *     person of 12 to 15 decide without the holder of authority, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"age", "representatives", "legalException"})
public record CapacityFacts(
    @Nullable Integer age,
    List<Representative> representatives,
    @Nullable RecordRef legalException) {

  /** Copies the list and checks that the age is not negative. */
  public CapacityFacts {
    representatives = List.copyOf(representatives);
    if (age != null && age < 0) {
      throw new IllegalArgumentException("An age must be 0 or more completed years");
    }
  }

  /**
   * Somebody who may answer for the person (vertegenwoordiger).
   *
   * @param person who that is, not null
   * @param capacity in which capacity, not one on own behalf, not null
   * @param age the representative's own age in completed years, or null if not known: a holder of
   *     authority of unknown age does not count
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"person", "capacity", "age"})
  public record Representative(PersonId person, ConsentCapacity capacity, @Nullable Integer age) {

    /** Checks that the capacity is one to speak for another. */
    public Representative {
      requireNonNull(person, "person");
      if (requireNonNull(capacity, "capacity").ownBehalf()) {
        throw new IllegalArgumentException(
            "A representative acts as holder of authority, guardian, curator or mentor");
      }
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

  /**
   * A person of a known age for whom nobody else answers.
   *
   * @param age the age in completed years, 0 or more
   * @return the facts, never null
   */
  public static CapacityFacts ofAge(int age) {
    return new CapacityFacts(age, List.of(), null);
  }

  /**
   * The same, with one more representative.
   *
   * @param person who that is, not null
   * @param capacity in which capacity, not one on own behalf, not null
   * @param ageOfPerson the representative's own age in completed years, or null if not known
   * @return the facts, never null
   */
  public CapacityFacts withRepresentative(
      PersonId person, ConsentCapacity capacity, @Nullable Integer ageOfPerson) {
    List<Representative> more = new ArrayList<>(representatives);
    more.add(new Representative(person, capacity, ageOfPerson));
    return new CapacityFacts(age, more, legalException);
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
