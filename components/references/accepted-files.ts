/** What a file dialog offers: by ending too, since systems do not know the types of all of them. */
export const acceptedFiles = '.jpg,.jpeg,.png,.webp,.avif,.heic,.heif,.gif,.bmp,.tif,.tiff,image/*';
