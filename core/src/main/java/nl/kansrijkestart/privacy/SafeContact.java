package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.intake.FromIntake;
import org.jspecify.annotations.Nullable;

/**
 * How she can be reached without danger (afspraken over veilig contact): what she herself agreed
 * to, nothing else.
 *
 * <p>Whoever lives with her may open a letter, hear a voicemail or read a calendar. So unknown
 * always means the most careful value: no voicemail, no letter, no name of the sender, nobody knows
 * of the pregnancy, the address is secret. Everything that goes out passes {@link #decide}.
 *
 * <p>It holds the arrangement, not the telephone number or mail address: these stay with the host.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param safeChannels the channels that she said are safe, not null
 * @param unsafeChannels the channels that she said are not; about all others nothing is known; not
 *     null
 * @param hours the times at which she can be reached; empty if unknown; not null
 * @param voicemail whether a voicemail may be left, not null
 * @param letter whether a letter may be sent to her home, not null
 * @param ownSender whether the organisation's own name may show, not null
 * @param neutralSender the name that was agreed in its place, 1 to 60 characters, or null
 * @param mayKnow the circles around her that may know of the pregnancy, not null
 * @param personsWhoMayKnow single persons who may know of the pregnancy, not null
 * @param secretAddress whether her address is to be kept secret, not null
 * @param agreedOn the day on which this was agreed with her, or null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "safeChannels",
  "unsafeChannels",
  "hours",
  "voicemail",
  "letter",
  "ownSender",
  "neutralSender",
  "mayKnow",
  "personsWhoMayKnow",
  "secretAddress",
  "agreedOn"
})
public record SafeContact(
    Set<ContactChannel> safeChannels,
    Set<ContactChannel> unsafeChannels,
    List<ContactHours> hours,
    Ternary voicemail,
    Ternary letter,
    Ternary ownSender,
    @Nullable String neutralSender,
    Set<Circle> mayKnow,
    List<PersonId> personsWhoMayKnow,
    Ternary secretAddress,
    @Nullable LocalDate agreedOn)
    implements Disclosable {

  /** The longest name of a neutral sender, in characters. */
  public static final int MAX_SENDER_LENGTH = 60;

  /** The people around her, from near to far. */
  public enum Circle {
    /** Her partner (partner). */
    @JsonProperty("partner")
    PARTNER,
    /** The biological father, where he is not her partner (biologische vader). */
    @JsonProperty("biological-father")
    BIOLOGICAL_FATHER,
    /** Her parents (ouders). */
    @JsonProperty("parents")
    PARENTS,
    /** Other family (overige familie). */
    @JsonProperty("other-family")
    OTHER_FAMILY,
    /** Who else lives in the house (huisgenoten). */
    @JsonProperty("housemates")
    HOUSEMATES,
    /** School or work (school of werk). */
    @JsonProperty("school-or-work")
    SCHOOL_OR_WORK,
    /** Everybody: she makes no secret of it (iedereen). */
    @JsonProperty("everybody")
    EVERYBODY
  }

  /** Copies the collections, and checks that no channel is both safe and unsafe. */
  public SafeContact {
    safeChannels = Ordered.copy(safeChannels);
    unsafeChannels = Ordered.copy(unsafeChannels);
    hours = List.copyOf(hours);
    requireNonNull(voicemail, "voicemail");
    requireNonNull(letter, "letter");
    requireNonNull(ownSender, "ownSender");
    mayKnow = Ordered.copy(mayKnow);
    personsWhoMayKnow = List.copyOf(personsWhoMayKnow);
    requireNonNull(secretAddress, "secretAddress");
    if (!Collections.disjoint(safeChannels, unsafeChannels)) {
      throw new IllegalArgumentException("A channel is either safe or unsafe, not both");
    }
    if (neutralSender != null
        && (neutralSender.isBlank() || neutralSender.length() > MAX_SENDER_LENGTH)) {
      throw new IllegalArgumentException(
          "A neutral sender must be 1 to " + MAX_SENDER_LENGTH + " characters");
    }
  }

  /**
   * Nothing was agreed yet: the most careful of all arrangements.
   *
   * @return the arrangement, never null
   */
  public static SafeContact unknown() {
    return new SafeContact(
        Set.of(),
        Set.of(),
        List.of(),
        Ternary.UNKNOWN,
        Ternary.UNKNOWN,
        Ternary.UNKNOWN,
        null,
        Set.of(),
        List.of(),
        Ternary.UNKNOWN,
        null);
  }

  /**
   * The arrangement that a form or message hands over.
   *
   * @param intake the intake, or null where the form left it out
   * @return the arrangement, or a refusal if the intake was not validated; never null
   */
  public static Result<SafeContact> from(@Nullable SafeContactIntake intake) {
    return intake == null ? Result.accepted(unknown()) : FromIntake.build(intake::toDomain);
  }

  /**
   * Whether something may go out, in which wording and under which sender.
   *
   * @param outbound what is about to go out, not null
   * @return the decision with its reasons, never null
   */
  public ContactDecision decide(Outbound outbound) {
    return OutboundGate.decide(this, requireNonNull(outbound, "outbound"));
  }

  /**
   * What is known about a channel.
   *
   * @param channel the channel, not null
   * @return true if she said it is safe, false if she said it is not, else unknown
   */
  public Ternary safe(ContactChannel channel) {
    requireNonNull(channel, "channel");
    if (safeChannels.contains(channel)) {
      return Ternary.TRUE;
    }
    return unsafeChannels.contains(channel) ? Ternary.FALSE : Ternary.UNKNOWN;
  }

  /**
   * Whether a channel may be used at a moment.
   *
   * @param channel the channel, not null
   * @param moment the moment in Dutch local time, not null
   * @return true only if she said so of both
   */
  public boolean mayReachBy(ContactChannel channel, LocalDateTime moment) {
    return safe(channel) == Ternary.TRUE && withinHours(moment) == Ternary.TRUE;
  }

  /**
   * Whether a moment lies within the hours that were agreed.
   *
   * @param moment the moment in Dutch local time, not null
   * @return unknown if no hours were agreed, never null
   */
  public Ternary withinHours(LocalDateTime moment) {
    requireNonNull(moment, "moment");
    return hours.isEmpty()
        ? Ternary.UNKNOWN
        : Ternary.of(hours.stream().anyMatch(window -> window.covers(moment)));
  }

  /**
   * Whether a voicemail may be left.
   *
   * @return true only if she said so
   */
  public boolean mayLeaveVoicemail() {
    return voicemail == Ternary.TRUE;
  }

  /**
   * Whether a letter may be sent to her home.
   *
   * @return true only if she said so
   */
  public boolean maySendLetter() {
    return letter == Ternary.TRUE;
  }

  /**
   * Whether the organisation's own name may show as the sender.
   *
   * @return true only if she said so
   */
  public boolean mayShowOwnSender() {
    return ownSender == Ternary.TRUE;
  }

  /**
   * Whether her address may be shown to others than those who must have it.
   *
   * @return true only if it is known not to be secret
   */
  public boolean mayShowAddress() {
    return secretAddress == Ternary.FALSE;
  }

  /**
   * Whether the people in a circle may know of the pregnancy.
   *
   * @param circle the circle, not null
   * @return true only if she said so of this circle, or of everybody
   */
  public boolean mayKnowOfPregnancy(Circle circle) {
    return mayKnow.contains(requireNonNull(circle, "circle")) || mayKnow.contains(Circle.EVERYBODY);
  }

  /**
   * Whether one person may know of the pregnancy.
   *
   * @param person the person, not null
   * @return true only if she said so of this person, or of everybody
   */
  public boolean mayKnowOfPregnancy(PersonId person) {
    return personsWhoMayKnow.contains(requireNonNull(person, "person"))
        || mayKnow.contains(Circle.EVERYBODY);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        part("safeChannels", safeChannels),
        part("unsafeChannels", unsafeChannels),
        part("hours", hours),
        part("voicemail", voicemail),
        part("letter", letter),
        part("ownSender", ownSender),
        part("neutralSender", neutralSender),
        part("mayKnow", mayKnow),
        part("personsWhoMayKnow", personsWhoMayKnow),
        part("secretAddress", secretAddress),
        part("agreedOn", agreedOn));
  }

  private static Part part(String name, @Nullable Object value) {
    return Part.ofWoman(name, DataCategory.CONTACT, value);
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
