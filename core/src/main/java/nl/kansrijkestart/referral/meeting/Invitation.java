package nl.kansrijkestart.referral.meeting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * That she was invited to the meeting about her, or why not (uitnodiging van de cliënt).
 *
 * <p>Not inviting her is possible and never silent. Whether she came counts for nothing against
 * her.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param invitedOn the day on which she was invited, or null where she was not
 * @param notInvited why she was not invited; exactly where she was not; otherwise null
 * @param words the reason in words, 1 to {@value #MAX_WORDS} characters; always with {@link
 *     NotInvited#OTHER}, never where she was invited, otherwise as wanted; or null
 * @param came whether she came; unknown until the meeting was held; never no where she was not
 *     invited, since she did not stay away then; not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"invitedOn", "notInvited", "words", "came"})
public record Invitation(
    @Nullable LocalDate invitedOn,
    @Nullable NotInvited notInvited,
    @Nullable String words,
    Ternary came)
    implements Disclosable {

  /** The longest reason in words, in characters. */
  public static final int MAX_WORDS = 500;

  /** Why she was not invited (reden van niet uitnodigen). */
  public enum NotInvited {
    /** She does not want to be there (haar wens). */
    @JsonProperty("her-wish")
    HER_WISH,
    /** Being there, or the invitation itself, is not safe for her (onveilig). */
    @JsonProperty("unsafe")
    UNSAFE,
    /** She could not be reached by a safe way (niet bereikbaar). */
    @JsonProperty("not-reachable")
    NOT_REACHABLE,
    /** Another reason, which is told in words (andere reden). */
    @JsonProperty("other")
    OTHER
  }

  /** Checks that either the invitation or the reason is there, and the words where needed. */
  public Invitation {
    requireNonNull(came, "came");
    if ((invitedOn == null) == (notInvited == null)) {
      throw new IllegalArgumentException(
          "An invitation must hold the day on which she was invited, or why she was not");
    }
    if (words == null ? notInvited == NotInvited.OTHER : notInvited == null || words.isBlank()) {
      throw new IllegalArgumentException(
          "Another reason for which she was not invited must be told in words; an invitation holds"
              + " none");
    }
    if (words != null && words.length() > MAX_WORDS) {
      throw new IllegalArgumentException(
          "A reason in words must be at most " + MAX_WORDS + " characters, was " + words.length());
    }
    if (notInvited != null && came == Ternary.FALSE) {
      throw new IllegalArgumentException(
          "Who was not invited must not be said to have stayed away");
    }
  }

  /**
   * She was invited.
   *
   * @param on the day, not null
   * @return the invitation, never null
   */
  public static Invitation sent(LocalDate on) {
    return new Invitation(requireNonNull(on, "on"), null, null, Ternary.UNKNOWN);
  }

  /**
   * She was not invited.
   *
   * @param why the reason, one that needs no words: not {@link NotInvited#OTHER}; not null
   * @return the record, never null
   * @throws IllegalArgumentException if the reason needs words
   */
  public static Invitation notSent(NotInvited why) {
    return new Invitation(null, requireNonNull(why, "why"), null, Ternary.UNKNOWN);
  }

  /**
   * She was not invited, with the reason in words.
   *
   * @param why the reason, not null
   * @param words the reason in words, 1 to {@value #MAX_WORDS} characters, not null
   * @return the record, never null
   * @throws IllegalArgumentException if the words are blank or too long
   */
  public static Invitation notSent(NotInvited why, String words) {
    return new Invitation(
        null, requireNonNull(why, "why"), requireNonNull(words, "words"), Ternary.UNKNOWN);
  }

  /**
   * The same, after the meeting. Where she was not invited, that she was not there says nothing and
   * stays unknown.
   *
   * @param there whether she came
   * @return the invitation, never null
   */
  public Invitation came(boolean there) {
    return new Invitation(
        invitedOn,
        notInvited,
        words,
        notInvited != null && !there ? Ternary.UNKNOWN : Ternary.of(there));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("invitedOn", DataCategory.REFERRAL, invitedOn),
        Part.ofWoman("notInvited", DataCategory.SAFETY, notInvited),
        Part.ofWoman("words", DataCategory.SAFETY, words),
        Part.ofWoman("came", DataCategory.REFERRAL, came));
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
