import type { MonthImport } from "#batch/import-month.ts";
import type { Checked } from "#domain/checked.ts";
import { periodOf } from "#domain/civil-date.ts";
import { issue } from "#domain/issues/issue.ts";
import { fileLocation } from "#domain/location.ts";
import { by } from "#domain/order.ts";
import type { Printer } from "#domain/printing.ts";
import type { AlbumPicture } from "#report/report-material.ts";
import { pictureAlbum } from "#report/reports/picture-album.ts";

/**
 * Draws the pictures of the month's captions for print, unless `only` leaves their album out. A picture that cannot be
 * opened gives picture-damaged and is left out.
 */
export async function albumPictures(
  { pictureFiles, period }: MonthImport,
  only: readonly string[] | null,
  printer: Printer,
): Promise<Checked<readonly AlbumPicture[]>> {
  if (only !== null && !only.includes(pictureAlbum.name)) return { value: [], issues: [] };
  const own = pictureFiles
    .filter(({ caption }) => periodOf(caption.day) === period)
    .sort(
      by(
        ({ caption }) => caption.day,
        ({ file }) => file.path,
      ),
    );
  const drawn = await printer.drawPictures(own);
  const damaged = new Set(drawn.filter(({ uri }) => uri === null).map(({ file }) => file));
  return {
    value: drawn.flatMap(({ file, uri }, at) => {
      const caption = own[at]?.caption;
      return uri === null || caption === undefined ? [] : [{ file, uri, caption }];
    }),
    issues: [...damaged].map((file) => issue("picture-damaged", fileLocation(file), undefined)),
  };
}
