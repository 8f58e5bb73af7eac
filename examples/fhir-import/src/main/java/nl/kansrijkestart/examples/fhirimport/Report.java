package nl.kansrijkestart.examples.fhirimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.kansrijkestart.fhir.outcome.Severity;
import nl.kansrijkestart.fhir.text.FhirRelease;
import org.jspecify.annotations.Nullable;

/**
 * What came out of all files.
 *
 * @param files every file, with its release and whether it could be read
 * @param records the domain records, with the files that each was read from
 * @param issues everything that was not read, or read with a remark
 * @param carried the resources of which something was not read; a host keeps these in memory
 */
record Report(List<FileRead> files, List<Found> records, List<Issue> issues, List<Kept> carried) {

  /** A file that was looked at. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FileRead(String file, @Nullable FhirRelease release, boolean read) {}

  /** A domain record. */
  record Found(String type, List<String> files, JsonNode record) {}

  /** An issue, with its sentence in the language that was asked for. */
  record Issue(String file, String path, Severity severity, String code, String text) {}

  /** A resource of which something was not read: its type, and the elements; all where none. */
  record Kept(String resource, List<String> notTaken) {}

  /** Whether every file could be read. */
  boolean allRead() {
    return files.stream().allMatch(FileRead::read);
  }
}
