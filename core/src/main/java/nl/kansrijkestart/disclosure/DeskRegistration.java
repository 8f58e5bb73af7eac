package nl.kansrijkestart.disclosure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.ContactHours;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.privacy.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * All that a municipal desk may ever get when she is registered there (aanmelding bij het loket): a
 * reference, how to reach her, the offer by its neutral code, the consent and her own wish. There
 * is no place for obstetric data, scores or answers, whatever a consent says.
 *
 * <p>It goes out through {@link Discloser} like every record: what the consent does not name is
 * left out of these five as well. This class is immutable and thread-safe.
 *
 * @param reference the reference by which the desk and the host talk about her, not null
 * @param contact how she may be reached, not null
 * @param offer the offer that is asked for, by its neutral code, not null
 * @param consent the consent that this rests on, not null
 * @param ownWish what she wants, in her own words, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"reference", "contact", "offer", "consent", "ownWish"})
public record DeskRegistration(
    RecordRef reference,
    ContactPreference contact,
    NeutralCode offer,
    ConsentId consent,
    @Nullable String ownWish)
    implements Disclosable {

  /** Checks that nothing but the wish is missing. */
  public DeskRegistration {
    requireNonNull(reference, "reference");
    requireNonNull(contact, "contact");
    requireNonNull(offer, "offer");
    requireNonNull(consent, "consent");
  }

  /**
   * How she may be reached: what she agreed to of her {@link SafeContact} arrangement, nothing on
   * who may know. What is not known is not allowed.
   *
   * @param channels the channels that she said are safe, not null
   * @param hours the hours that were agreed; empty if none were: then ask first; not null
   * @param voicemail whether a voicemail may be left
   * @param letter whether a letter may be sent
   * @param ownSender whether the own name of the sender may show
   * @param neutralSender the name that was agreed in its place, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"channels", "hours", "voicemail", "letter", "ownSender", "neutralSender"})
  public record ContactPreference(
      Set<ContactChannel> channels,
      List<ContactHours> hours,
      boolean voicemail,
      boolean letter,
      boolean ownSender,
      @Nullable String neutralSender)
      implements Disclosable {

    /** Copies the collections. */
    public ContactPreference {
      channels = Collections.unmodifiableSet(new TreeSet<>(channels));
      hours = List.copyOf(hours);
    }

    /**
     * The preference that an arrangement allows.
     *
     * @param arrangement what was agreed with her, not null
     * @return the preference, never null
     */
    public static ContactPreference of(SafeContact arrangement) {
      return new ContactPreference(
          arrangement.safeChannels(),
          arrangement.hours(),
          arrangement.mayLeaveVoicemail(),
          arrangement.maySendLetter(),
          arrangement.mayShowOwnSender(),
          arrangement.neutralSender());
    }

    @Override
    public List<Part> parts() {
      return List.of(
          Part.ofWoman("channels", DataCategory.CONTACT, channels),
          Part.ofWoman("hours", DataCategory.CONTACT, hours),
          Part.ofWoman("voicemail", DataCategory.CONTACT, voicemail),
          Part.ofWoman("letter", DataCategory.CONTACT, letter),
          Part.ofWoman("ownSender", DataCategory.CONTACT, ownSender),
          Part.ofWoman("neutralSender", DataCategory.CONTACT, neutralSender));
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
   * A registration of her, with what her arrangement allows.
   *
   * @param reference the reference by which the desk and the host talk about her, not null
   * @param arrangement what was agreed with her on contact, not null
   * @param offer the offer that is asked for, by its neutral code, not null
   * @param consent the consent that this rests on, not null
   * @param ownWish what she wants, in her own words, or null
   * @return the registration, never null
   */
  public static DeskRegistration of(
      RecordRef reference,
      SafeContact arrangement,
      NeutralCode offer,
      ConsentId consent,
      @Nullable String ownWish) {
    return new DeskRegistration(
        reference, ContactPreference.of(arrangement), offer, consent, ownWish);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("reference", DataCategory.REFERENCE, reference),
        Part.ofWoman("contact", DataCategory.CONTACT, contact),
        Part.ofWoman("offer", DataCategory.REFERRAL, offer),
        Part.ofWoman("consent", DataCategory.CONSENT, consent),
        Part.ofWoman("ownWish", DataCategory.OWN_WISH, ownWish));
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
