import type { CivilDate } from "#domain/civil-date.ts";

/** A picture of the sample and what its caption says. */
export interface SamplePicture {
  readonly file: string;
  readonly caption: string;
  readonly day: CivilDate;
  /** Code of the branch. */
  readonly branch: number;
  readonly activity: string;
  /** Colours by letter, red, green and blue from 0 to 255. */
  readonly colours: Readonly<Record<string, readonly [number, number, number]>>;
  /** One letter a square, rows from the top. */
  readonly scene: readonly string[];
  /** png: as it stands · turned: a JPEG lying on its side, with the EXIF mark of a camera held upright (orientation 6). */
  readonly format: "png" | "turned";
}

const OUTDOORS = {
  s: [170, 212, 240],
  g: [120, 170, 90],
  r: [190, 30, 45],
  w: [250, 250, 250],
  p: [60, 70, 110],
} as const;
const INDOORS = {
  b: [232, 222, 200],
  f: [150, 110, 80],
  r: [190, 30, 45],
  y: [250, 205, 60],
  p: [50, 55, 70],
} as const;

/** All pictures, by day. */
export const PICTURES: readonly SamplePicture[] = [
  {
    file: "科普进社区.png",
    caption: "科技馆党支部党员在社区广场演示科普小实验",
    day: "2010-08-07",
    branch: 3,
    activity: "科普进社区",
    colours: OUTDOORS,
    // oxfmt-ignore
    scene: [
      "ssssssssssssssssssss", "ssswwwssssssssssssss", "sswwwwwsssssssswwwss", "ssssssssssssssssssss",
      "sssssrrrrrrrrrrsssss", "ssssrrrrrrrrrrrrssss", "sssrrrrrrrrrrrrrrsss", "ssswwwwwwwwwwwwwwsss",
      "ssswswwwpwwwpwwwwsss", "ssswswwpppwpppwwwsss", "gggwgwwwpwwwpwwwwggg", "gggggggpgpgpgpgggggg",
      "gggggggggggggggggggg", "gggggggggggggggggggg", "gggggggggggggggggggg",
    ],
    format: "png",
  },
  {
    file: "老馆长的小课堂.png",
    caption: "退休党员关秋实给孩子们讲解小制作",
    day: "2010-08-18",
    branch: 6,
    activity: "暑期青少年小制作辅导",
    colours: INDOORS,
    // oxfmt-ignore
    scene: [
      "bbbbbbbbbbbbbbbbbbbb", "bbppppppppppppppppbb", "bbppyyyyyyyyypppppbb", "bbppppppppppppppppbb",
      "bbppyyyyyyppppppppbb", "bbppppppppppppppppbb", "bbbbbbbbbbbbbbbbbbbb", "bbbrbbbbbbbbbbbbbbbb",
      "bbrrrbbbbpbbbpbbbpbb", "bbrrrbbbpppbpppbpppb", "bbrrrbffffffffffffff", "bbpbpbfbbbbbbbbbbbbf",
      "ffffffffffffffffffff", "ffffffffffffffffffff", "ffffffffffffffffffff",
    ],
    format: "png",
  },
  {
    file: "IMG_0825.jpg",
    caption: "机关第一党支部党员面向党旗重温入党誓词",
    day: "2010-08-25",
    branch: 1,
    activity: "重温入党誓词",
    colours: INDOORS,
    // oxfmt-ignore
    scene: [
      "bbbbbbbbbbbb", "bbbbbbbbbbbb", "bbrrrrrrrrbb", "bbryrrrrrrbb", "bbryyrrrrrbb", "bbrrrrrrrrbb", "bbrrrrrrrrbb",
      "bbbbbbbbbbbb", "bbbbbbbbbbbb", "bbpbbpbbpbbb", "bpppppppppbb", "bpppppppppbb", "bpbpbpbpbpbb", "ffffffffffff",
      "ffffffffffff", "ffffffffffff",
    ],
    format: "turned",
  },
];
