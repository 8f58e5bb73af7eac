package nl.kansrijkestart.fhir.pregnancy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.internal.base.PregnancyCodes;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CourseMapper;
import nl.kansrijkestart.fhir.internal.reading.Ext;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.pregnancy.ChildCourse;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingMethod;
import nl.kansrijkestart.pregnancy.Ending;
import nl.kansrijkestart.pregnancy.Gravidity;
import nl.kansrijkestart.pregnancy.Parity;
import nl.kansrijkestart.pregnancy.Pregnancy;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A pregnancy as {@code nl-core-Pregnancy} with its parts, and the episode of care that it belongs
 * to.
 *
 * <p>The last period, due dates, parity and gravidity are members of the Observation, as nl-core
 * has them; so are a crown-rump length, a known conception and the course of each child, under
 * codes of the project. The duration is not written: it follows from the datings, which core
 * weighs.
 *
 * <p>The episode is {@code finished} once every child's course has ended, as far as children are
 * told, and then ends on the last day where all days are known; before that it is {@code active}.
 * Read is the other way round: an episode that does not go on, or an Observation that does not say
 * that she is pregnant, makes no pregnancy unless every ending is told.
 *
 * <p>Source: nl-core R4 0.12.1-beta.1, profiles Pregnancy and EpisodeOfCare; the type of the
 * episode is that of the Dutch birth-care profiles. nl-core counts births from 16+0: a parity with
 * another limit goes without the profile.
 */
public final class PregnancyMapper {

  private PregnancyMapper() {}

  /**
   * Everything of a pregnancy, for whoever holds the record. For anybody else, use the writer that
   * passes the gate.
   *
   * @param pregnancy the pregnancy, not null
   * @return a new EpisodeOfCare, Observation of the pregnancy, and Observation of each part; never
   *     null
   */
  public static List<Resource> toFhir(Pregnancy pregnancy) {
    return toFhir(pregnancy, Shown.ALL);
  }

  /**
   * What may be told of a pregnancy.
   *
   * @param pregnancy the pregnancy, not null
   * @param shown which of its parts may be written, not null
   * @return new resources; never null
   */
  public static List<Resource> toFhir(Pregnancy pregnancy, Shown shown) {
    requireNonNull(pregnancy, "pregnancy");
    boolean named = shown.has("id");
    String key = pregnancy.id().value();
    EpisodeOfCare episode = episode(pregnancy, shown);
    Observation main = NlCore.observation(null, PregnancyCodes.PREGNANCY);
    if (named) {
      Keys.set(main, main.getIdentifier(), key);
      main.addExtension(PregnancyCodes.CONTEXT, Keys.reference("EpisodeOfCare", key));
    }
    if (shown.has("plurality")) {
      Ext.add(main.getExtension(), Project.PLURALITY, pregnancy.plurality());
    }
    if (shown.has("firstChild")) {
      Ext.add(main.getExtension(), Project.FIRST_CHILD, pregnancy.firstChild());
    }
    List<Observation> members = members(pregnancy, shown);
    List<Resource> written = new ArrayList<>(List.of(episode, main));
    for (int i = 0; i < members.size(); i++) {
      Observation member = members.get(i);
      if (named) {
        member.setId(Keys.id(key + "-" + (i + 1)));
        member.addExtension(PregnancyCodes.CONTEXT, Keys.reference("EpisodeOfCare", key));
        main.addHasMember(new Reference("Observation/" + member.getIdElement().getIdPart()));
      }
      written.add(member);
    }
    if (shown.has("woman")) {
      main.setSubject(Keys.reference("Patient", pregnancy.woman().value()));
      members.forEach(one -> one.setSubject(Keys.reference("Patient", pregnancy.woman().value())));
    }
    if (fitsNlCore(pregnancy, shown)) {
      NlCore.claim(main, "Pregnancy");
    }
    return written;
  }

  /** nl-core has room for one last period and one estimated due date, of those that are shown. */
  private static boolean fitsNlCore(Pregnancy pregnancy, Shown shown) {
    return count(pregnancy, shown, DatingMethod.LAST_PERIOD) <= 1
        && count(pregnancy, shown, DatingMethod.ESTIMATED_DUE_DATE) <= 1;
  }

  private static long count(Pregnancy pregnancy, Shown shown, DatingMethod method) {
    List<Dating> datings = pregnancy.datings().datings();
    List<Shown> each = shown.within("datings").each("datings", datings);
    return IntStream.range(0, datings.size())
        .filter(i -> datings.get(i).method() == method && whole(datings.get(i), each.get(i)))
        .count();
  }

  private static EpisodeOfCare episode(Pregnancy pregnancy, Shown shown) {
    EpisodeOfCare episode = new EpisodeOfCare();
    NlCore.claim(episode, "EpisodeOfCare");
    if (shown.has("id")) {
      Keys.set(episode, episode.getIdentifier(), pregnancy.id().value());
    }
    boolean over = over(pregnancy, shown);
    episode.setStatus(over ? EpisodeOfCareStatus.FINISHED : EpisodeOfCareStatus.ACTIVE);
    episode.addType().addCoding().setSystem(NlCore.SNOMED).setCode(PregnancyCodes.EPISODE);
    episode.setPatient(
        shown.has("woman") ? Keys.reference("Patient", pregnancy.woman().value()) : Keys.hidden());
    if (shown.has("registeredOn")) {
      episode.getPeriod().setStartElement(new DateTimeType(pregnancy.registeredOn().toString()));
    }
    LocalDate end = over ? end(pregnancy, shown) : null;
    if (end != null && !end.isBefore(pregnancy.registeredOn())) {
      episode.getPeriod().setEndElement(new DateTimeType(end.toString()));
    }
    return episode;
  }

  /** Whether every ending is told, to whoever may know of each. */
  private static boolean over(Pregnancy pregnancy, Shown shown) {
    return pregnancy.courses().stream().allMatch(course -> course.ending() != null)
        && (pregnancy.plurality() == null || shown.has("plurality"))
        && shown.each("children", pregnancy.children()).stream()
            .allMatch(child -> child.within("ending").has("kind"));
  }

  /** The day of the last ending; null where one is not known, or not for the recipient. */
  private static @Nullable LocalDate end(Pregnancy pregnancy, Shown shown) {
    List<ChildCourse> children = pregnancy.children();
    List<Shown> each = shown.each("children", children);
    LocalDate last = null;
    for (int i = 0; i < children.size(); i++) {
      Ending ending = children.get(i).ending();
      LocalDate on = ending == null ? null : ending.endedOn();
      if (on == null
          || !shown.has("registeredOn")
          || !each.get(i).within("ending").has("endedOn")) {
        return null;
      }
      last = last == null || on.isAfter(last) ? on : last;
    }
    return last;
  }

  private static List<Observation> members(Pregnancy pregnancy, Shown shown) {
    List<Observation> members = new ArrayList<>();
    List<Dating> datings = pregnancy.datings().datings();
    List<Shown> each = shown.within("datings").each("datings", datings);
    for (int i = 0; i < datings.size(); i++) {
      if (each.get(i).everything() || whole(datings.get(i), each.get(i))) {
        members.add(DatingMapper.any(datings.get(i)));
      }
    }
    Gravidity gravidity = pregnancy.gravidity();
    if (gravidity != null && shown.has("gravidity")) {
      members.add(count("Pregnancy.Gravidity", PregnancyCodes.GRAVIDITY, gravidity.pregnancies()));
    }
    Parity parity = pregnancy.parity();
    if (parity != null && shown.has("parity")) {
      boolean dutch = parity.countedFrom().equals(Parity.DUTCH_COUNTED_FROM);
      Observation count =
          count(dutch ? "Pregnancy.Parity" : null, PregnancyCodes.PARITY, parity.births());
      if (!dutch) {
        Ext.add(count.getExtension(), Project.COUNTED_FROM, parity.countedFrom().days());
      }
      members.add(count);
    }
    List<ChildCourse> children = pregnancy.children();
    List<Shown> ofChild = shown.each("children", children);
    for (int i = 0; i < children.size(); i++) {
      if (!ofChild.get(i).nothing()) {
        members.add(CourseMapper.toFhir(children.get(i), ofChild.get(i)));
      }
    }
    return members;
  }

  /** A dating of which a part is left out would say something else. */
  private static boolean whole(Dating dating, Shown shown) {
    return dating.parts().stream().allMatch(part -> part.value() == null || shown.has(part.name()));
  }

  private static Observation count(@Nullable String profile, String code, int value) {
    Observation observation = NlCore.observation(profile, code);
    observation.setValue(new IntegerType(value));
    return observation;
  }
}
