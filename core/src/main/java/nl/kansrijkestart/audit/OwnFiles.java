package nl.kansrijkestart.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that only their owner reads and writes, where the file system knows owners. */
final class OwnFiles {

  private OwnFiles() {}

  /** Makes an empty file; one that is there already stays as it is. */
  static void create(Path path) throws IOException {
    FileAttribute<?>[] owner =
        path.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(path, owner);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    syncFolder(path);
  }

  /** A new name survives a power failure only once its folder is on the device. */
  private static void syncFolder(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems cannot open a folder; there the name is as durable as the system makes it.
      return;
    }
  }
}
