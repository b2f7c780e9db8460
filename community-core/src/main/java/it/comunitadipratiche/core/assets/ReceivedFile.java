package it.comunitadipratiche.core.assets;

import it.comunitadipratiche.core.assets.files.StoredFile;
import it.comunitadipratiche.core.assets.images.ImageHeader;
import java.util.Optional;

/**
 * A file that was received whole, examined, and put into the store.
 *
 * @param name safe, with the right ending
 * @param header of a picture
 * @param drawable whether smaller copies of it can be made
 */
record ReceivedFile(StoredFile stored, String name, String mediaType, Optional<ImageHeader> header, boolean drawable) {}
