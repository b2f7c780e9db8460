/** The desk of files: uploading them, saying what pictures show, finding where they are used, deleting what nobody uses. */
@NullMarked
package it.comunitadipratiche.web.console.assets;

import org.jspecify.annotations.NullMarked;
