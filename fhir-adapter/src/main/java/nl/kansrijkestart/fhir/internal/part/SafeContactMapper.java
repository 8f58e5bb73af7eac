package nl.kansrijkestart.fhir.internal.part;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.internal.reading.Reading;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.ContactHours;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.privacy.SafeContact.Circle;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.jspecify.annotations.Nullable;

/**
 * How she can be reached without danger, as one extension of the project: FHIR has telephone
 * numbers, and no arrangement about them.
 */
public final class SafeContactMapper {

  private static final String SAFE = "safe-channel";
  private static final String UNSAFE = "unsafe-channel";
  private static final String HOURS = "hours";
  private static final String DAY = "day";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String VOICEMAIL = "voicemail";
  private static final String LETTER = "letter";
  private static final String OWN_SENDER = "own-sender";
  private static final String NEUTRAL_SENDER = "neutral-sender";
  private static final String MAY_KNOW = "may-know";
  private static final String PERSON = "person-who-may-know";
  public static final String SECRET_ADDRESS = "secret-address";
  private static final String AGREED_ON = "agreed-on";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;

  private SafeContactMapper() {}

  public static @Nullable Extension toFhir(SafeContact contact, Shown shown) {
    Extension all = new Extension(Project.SAFE_CONTACT);
    List<Extension> to = all.getExtension();
    codes(to, SAFE, shown.has("safeChannels") ? contact.safeChannels() : Set.of());
    codes(to, UNSAFE, shown.has("unsafeChannels") ? contact.unsafeChannels() : Set.of());
    if (shown.has("hours")) {
      contact.hours().forEach(hours -> to.add(hours(hours)));
    }
    if (shown.has("voicemail")) {
      Ext.add(to, VOICEMAIL, contact.voicemail());
    }
    if (shown.has("letter")) {
      Ext.add(to, LETTER, contact.letter());
    }
    if (shown.has("ownSender")) {
      Ext.add(to, OWN_SENDER, contact.ownSender());
    }
    if (shown.has("neutralSender")) {
      Ext.add(to, NEUTRAL_SENDER, contact.neutralSender());
    }
    codes(to, MAY_KNOW, shown.has("mayKnow") ? contact.mayKnow() : Set.of());
    if (shown.has("personsWhoMayKnow")) {
      contact.personsWhoMayKnow().forEach(person -> Ext.add(to, PERSON, person.value()));
    }
    if (shown.has("secretAddress")) {
      Ext.add(to, SECRET_ADDRESS, contact.secretAddress());
    }
    if (shown.has("agreedOn")) {
      Ext.add(to, AGREED_ON, contact.agreedOn());
    }
    return to.isEmpty() ? null : all;
  }

  private static void codes(
      List<Extension> to, String url, Collection<? extends Enum<?>> constants) {
    constants.forEach(constant -> Ext.add(to, url, constant));
  }

  private static Extension hours(ContactHours hours) {
    Extension one = new Extension(HOURS);
    codes(one.getExtension(), DAY, hours.days());
    Ext.add(one.getExtension(), FROM, new TimeType(TIME.format(hours.from())));
    Ext.add(one.getExtension(), UNTIL, new TimeType(TIME.format(hours.until())));
    return one;
  }

  /** The arrangement; where it cannot be read nothing is known, which is the most careful. */
  public static SafeContact read(List<Extension> extensions, Reading reading) {
    int at = -1;
    for (int i = 0; i < extensions.size(); i++) {
      if (Project.SAFE_CONTACT.equals(extensions.get(i).getUrl())) {
        if (at >= 0) {
          reading.issue("extension", FhirReasons.CONTRADICTORY, Project.SAFE_CONTACT);
          return SafeContact.unknown();
        }
        at = i;
      }
    }
    if (at < 0) {
      return SafeContact.unknown();
    }
    String path = Ext.at("", at);
    reading.take(path + ".url");
    List<Extension> from = extensions.get(at).getExtension();
    Set<ContactChannel> safe = set(reading, from, path, SAFE, ContactChannel.class);
    Set<ContactChannel> unsafe = set(reading, from, path, UNSAFE, ContactChannel.class);
    Set<Circle> mayKnow = set(reading, from, path, MAY_KNOW, Circle.class);
    List<ContactHours> hours = readHours(from, path, reading);
    List<PersonId> persons = new ArrayList<>();
    for (StringType key : Ext.all(reading, from, path, PERSON, StringType.class)) {
      PersonId person = Build.or(reading, path, () -> PersonId.of(key.getValue()));
      if (person != null) {
        persons.add(person);
      }
    }
    SafeContact read =
        Build.or(
            reading,
            path,
            () ->
                new SafeContact(
                    safe,
                    unsafe,
                    hours,
                    Ext.ternary(reading, from, path, VOICEMAIL),
                    Ext.ternary(reading, from, path, LETTER),
                    Ext.ternary(reading, from, path, OWN_SENDER),
                    Ext.text(reading, from, path, NEUTRAL_SENDER),
                    mayKnow,
                    persons,
                    Ext.ternary(reading, from, path, SECRET_ADDRESS),
                    Ext.date(reading, from, path, AGREED_ON)));
    return read == null ? SafeContact.unknown() : read;
  }

  private static <E extends Enum<E>> Set<E> set(
      Reading reading, List<Extension> from, String path, String url, Class<E> type) {
    Set<E> set = EnumSet.noneOf(type);
    set.addAll(Ext.codes(reading, from, path, url, type));
    return set;
  }

  private static List<ContactHours> readHours(List<Extension> from, String path, Reading reading) {
    List<ContactHours> all = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      if (HOURS.equals(from.get(i).getUrl())) {
        String one = Ext.at(path, i);
        reading.take(one + ".url");
        List<Extension> parts = from.get(i).getExtension();
        Set<DayOfWeek> days = set(reading, parts, one, DAY, DayOfWeek.class);
        TimeType start = Ext.one(reading, parts, one, FROM, TimeType.class);
        TimeType end = Ext.one(reading, parts, one, UNTIL, TimeType.class);
        if (start == null || end == null) {
          reading.issue(one, FhirReasons.MISSING);
          continue;
        }
        ContactHours hours =
            Build.or(
                reading,
                one,
                () ->
                    new ContactHours(
                        days, LocalTime.parse(start.getValue()), LocalTime.parse(end.getValue())));
        if (hours != null) {
          all.add(hours);
        }
      }
    }
    return all;
  }
}
