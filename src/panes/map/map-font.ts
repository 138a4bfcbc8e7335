import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { StyleSpecification } from 'maplibre-gl';

/** The page's typeface, pinned for the labels of the map; the browser draws them, so no server of glyphs is asked. */
export const labelFont = ['Inter'];

export const fontFaces: NonNullable<StyleSpecification['font-faces']> = {
  Inter: [
    { url: latin, 'unicode-range': ['U+0000-00FF', 'U+2000-206F', 'U+2190-2193', 'U+2212'] },
    { url: latinExtended, 'unicode-range': ['U+0100-02FF', 'U+1E00-1EFF'] },
  ],
};
